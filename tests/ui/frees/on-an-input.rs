//! What goes in is not freed by native code.

use std::ffi::c_void;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(free_with = release)] name: &str);
    unsafe fn release(text: *mut c_void);
}

fn main() {}
