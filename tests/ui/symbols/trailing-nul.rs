//! An entry point with a NUL behind.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point("demo_answer\0")]
    pub safe fn answer() -> c_int;
}

fn main() {}
