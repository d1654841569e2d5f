//! What goes in is not freed by native code: through a type alias.

use std::ffi::c_void;

type Declared<'a> = &'a str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(free_with = release)] name: Declared<'_>);
    unsafe fn release(text: *mut c_void);
}

fn main() {}
