//! Who frees the elements, and not the array.

use std::ffi::c_void;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub fn release(memory: *mut c_void);
    #[returns(counted_by(n), element(free_with = release))]
    pub safe fn get(n: usize) -> Vec<String>;
}

fn main() {}
