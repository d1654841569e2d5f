// at: `Handle`
//! A handle that native code may exchange, by an alias.

use interop::{Free, NativeBox};
use std::ffi::{c_int, c_void};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub type File;
    pub safe fn reopen(#[in_out] file: Handle) -> c_int;
    //~^ `file: &mut *mut File`: it crosses as C's `T **`
    unsafe fn release(file: *mut File);
}

pub type Handle = NativeBox<File, Close>;

pub enum Close {}

// SAFETY: as its documentation says.
unsafe impl Free for Close {
    unsafe fn free(file: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { release(file.cast()) };
    }
}

fn main() {}
