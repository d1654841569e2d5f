// at: `ref`
//! C#'s `ref` as an attribute.

use std::ffi::{c_int, c_uint};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn next(#[ref] seed: c_uint) -> c_int;
    //~^ `#[in_out] seed: c_uint`, or `seed: &mut c_uint`
}

fn main() {}
