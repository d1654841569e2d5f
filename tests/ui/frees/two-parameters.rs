//! `free_with` names a function that takes more than the pointer.

use std::ffi::c_void;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = release)]
    pub safe fn name() -> String;
    unsafe fn release(text: *mut c_void, size: usize);
}

fn main() {}
