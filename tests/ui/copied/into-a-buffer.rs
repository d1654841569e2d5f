//! What native code writes to a buffer of the call's is no copy of its own.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out(capacity = 16)] #[marshal(copied)] text: String) -> c_int;
}

fn main() {}
