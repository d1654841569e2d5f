//! No null ends a list of integers.

use std::ffi::{c_int, c_void};

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub fn release(memory: *mut c_void);
    #[returns(list, free_with = release)]
    pub safe fn get() -> Vec<c_int>;
}

fn main() {}
