// at: `clone_of`
//! What is returned is freed by the function that makes it.

use std::ffi::c_char;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = clone_of)]
    //~^ the function that frees, or `malloc`
    pub unsafe fn clone_of(text: *mut c_char) -> String;
}

fn main() {}
