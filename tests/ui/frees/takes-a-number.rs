//! `free_with` names a function that takes no pointer.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = release)]
    pub safe fn name() -> String;
    unsafe fn release(text: c_int);
}

fn main() {}
