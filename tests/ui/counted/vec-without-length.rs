//! A copied array whose length nobody tells.

use std::ffi::c_void;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub fn release(memory: *mut c_void);
    #[returns(free_with = release)]
    pub safe fn get() -> Vec<u8>;
}

fn main() {}
