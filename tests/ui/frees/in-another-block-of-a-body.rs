//! What frees stands in another block of a function's body, where nothing finds it.

use std::ffi::c_void;

fn main() {
    #[interop::import(library = interop::Library::PROCESS)]
    unsafe extern "C" {
        unsafe fn free(memory: *mut c_void);
    }

    #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
    unsafe extern "C" {
        #[returns(free_with = free)]
        safe fn strdup(text: &str) -> String;
    }
}
