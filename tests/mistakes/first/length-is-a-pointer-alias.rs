// at: `Size`
//! A length that is a raw pointer, by an alias.

use std::ffi::c_int;

type Size = *mut usize;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn receive(buffer: &mut [u8], #[len_of(buffer)] size: Size) -> c_int;
    //~^ `#[in_out] #[len_of(buffer)] size: usize`
}

fn main() {}
