//! A buffer whose length nobody carries.

use std::ffi::c_int;
use std::mem::MaybeUninit;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [MaybeUninit<u8>]) -> c_int;
}

fn main() {}
