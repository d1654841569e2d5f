// at: `MaybeUninit<c_int>`
//! What may be uninitialized goes in by value.

use std::ffi::c_int;
use std::mem::MaybeUninit;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(value: MaybeUninit<c_int>);
    //~^ `c_int`
}

fn main() {}
