//! A copied array whose length nobody tells, through an alias.

use std::ffi::c_void;

type Declared = Vec<u8>;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub fn release(memory: *mut c_void);
    #[returns(free_with = release)]
    pub safe fn get() -> Declared;
}

fn main() {}
