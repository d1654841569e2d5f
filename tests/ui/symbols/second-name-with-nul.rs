//! A second entry point with a NUL.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point("demo_answer", "demo\0answer")]
    pub safe fn answer() -> c_int;
}

fn main() {}
