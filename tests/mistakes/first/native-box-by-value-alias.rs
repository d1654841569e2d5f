// at: `Handle`
//! A handle is given away, by an alias.

use interop::{Free, NativeBox};
use std::ffi::{c_int, c_void};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub type File;
    pub safe fn close(file: Handle) -> c_int;
    //~^ `*mut File`, in a function that is not `safe`
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
