//! `element` without who frees it.

use std::ffi::c_void;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub fn release(memory: *mut c_void);
    #[returns(counted_by(n), free_with = release, element)]
    pub safe fn get(n: usize) -> Vec<String>;
}

fn main() {}
