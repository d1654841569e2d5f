//! A facade that does not exist.

use std::ffi::c_int;

#[interop::import(library = "demo", crate = ::interopt)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
