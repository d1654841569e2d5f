// at: `PhantomData<c_int>`
//! A parameter that is none in C.

use std::ffi::c_int;
use std::marker::PhantomData;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn tag(value: c_int, marker: PhantomData<c_int>);
    //~^ leave it out
}

fn main() {}
