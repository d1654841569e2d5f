//! A list has its own end.

use std::ffi::c_void;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub fn release(memory: *mut c_void);
    #[returns(list, counted_by(n), free_with = release)]
    pub safe fn get(n: usize) -> Vec<String>;
}

fn main() {}
