//! A link name with a NUL.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[link_name = "demo\0answer"]
    pub safe fn answer() -> c_int;
}

fn main() {}
