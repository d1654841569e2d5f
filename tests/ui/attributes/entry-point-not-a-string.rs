//! An entry point that is no string.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point(demo_answer)]
    pub safe fn answer() -> c_int;
}

fn main() {}
