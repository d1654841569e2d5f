// at: `&'static [c_int]`
//! The length comes out, and nothing says of what.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn items(#[out] count: usize) -> &'static [c_int];
    //~^ `#[out] #[len_of(returned)] count: usize`
}

fn main() {}
