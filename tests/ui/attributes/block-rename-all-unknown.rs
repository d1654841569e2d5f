//! A case that is none.

use std::ffi::c_int;

#[interop::import(library = "demo", rename_all = "camel")]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
