//! `#[out]` of a reference: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a mut c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[out] value: Declared<'static>) -> c_int;
}

fn main() {}
