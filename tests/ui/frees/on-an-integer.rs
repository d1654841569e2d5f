//! `free_with` is for what is copied out of native memory.

use std::ffi::{c_int, c_void};

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(free_with = release)]
    pub safe fn count() -> c_int;
    unsafe fn release(text: *mut c_void);
}

fn main() {}
