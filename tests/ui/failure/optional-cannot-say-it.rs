//! `optional` on a function that cannot say that it is absent.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[optional]
    pub safe fn answer() -> c_int;
}

fn main() {}
