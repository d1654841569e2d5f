// at: `x`
//! The length of what has none.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(x: c_int, #[len_of(x)] size: usize);
    //~^ `&[c_int]`, or leave `#[len_of(x)]` out
}

fn main() {}
