// at: `&CStr`
//! A borrowed string that belongs to one of two handles, by an alias.

use interop::{Free, NativeBox};
use std::ffi::{CStr, c_void};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub type File;
    pub safe fn name(file: &Handle, other: &Handle) -> &CStr;
    //~^ `name<'a>(file: &'a Handle, …) -> &'a CStr`
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
