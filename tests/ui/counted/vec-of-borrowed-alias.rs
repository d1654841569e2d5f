//! Items of an array that is freed cannot be borrowed, through an alias.

use std::ffi::{c_int, c_void};

type Declared = Vec<&'static str>;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub fn release(memory: *mut c_void);
    #[returns(counted_by(n), free_with = release)]
    pub safe fn get(n: c_int) -> Declared;
}

fn main() {}
