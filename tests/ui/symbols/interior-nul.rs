//! An entry point with a NUL within.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point("demo\0answer")]
    pub safe fn answer() -> c_int;
}

fn main() {}
