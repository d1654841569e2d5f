// at: `Size<'_>`
//! A length that is in and out is declared as a reference as well, by an alias.

use std::ffi::c_int;

type Size<'a> = &'a mut usize;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn receive(buffer: &mut [u8], #[in_out] #[len_of(buffer)] size: Size<'_>) -> c_int;
    //~^ `size: usize`
}

fn main() {}
