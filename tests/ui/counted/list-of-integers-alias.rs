//! No null ends a list of integers, through an alias.

use std::ffi::{c_int, c_void};

type Declared = Vec<c_int>;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub fn release(memory: *mut c_void);
    #[returns(list, free_with = release)]
    pub safe fn get() -> Declared;
}

fn main() {}
