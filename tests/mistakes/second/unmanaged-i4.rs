// at: `I4`
//! `UnmanagedType.I4`, on what needs no word.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(I4)] value: c_int);
    //~^ leave it out: `c_int` says it
}

fn main() {}
