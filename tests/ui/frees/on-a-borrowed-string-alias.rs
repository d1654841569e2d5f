//! A borrowed string is not freed: through a type alias.

use std::ffi::c_void;

type Declared = &'static str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = release)]
    pub safe fn name() -> Declared;
    unsafe fn release(text: *mut c_void);
}

fn main() {}
