//! A borrowed string is not freed.

use std::ffi::c_void;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = release)]
    pub safe fn name() -> &'static str;
    unsafe fn release(text: *mut c_void);
}

fn main() {}
