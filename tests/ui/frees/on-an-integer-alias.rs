//! `free_with` is for what is copied out of native memory: through a type alias.

use std::ffi::{c_int, c_void};

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(free_with = release)]
    pub safe fn count() -> Declared;
    unsafe fn release(text: *mut c_void);
}

fn main() {}
