//! An attribute of a function that is nearly one of ours.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entrypoint("demo_answer")]
    pub safe fn answer() -> c_int;
}

fn main() {}
