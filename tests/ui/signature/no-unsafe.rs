//! A block without `unsafe`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
