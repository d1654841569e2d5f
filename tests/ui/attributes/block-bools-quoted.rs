//! A width in quotes.

use std::ffi::c_int;

#[interop::import(library = "demo", bools = "bool8")]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
