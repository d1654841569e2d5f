//! `&mut dyn FnMut`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: &mut dyn FnMut(c_int));
}

fn main() {}
