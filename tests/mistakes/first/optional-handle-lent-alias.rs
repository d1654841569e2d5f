// right: a `&mut Option<NativeBox<…>>` is C's `T **`
// at: `&mut Option<Handle>`
//! C's `T **` as a handle that may be absent, by an alias.

use interop::{Free, NativeBox};
use std::ffi::{c_int, c_void};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub type File;
    pub safe fn open(file: &mut Option<Handle>) -> c_int;
    //~^ `#[out] file: Option<Handle>`
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
