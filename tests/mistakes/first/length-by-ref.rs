// at: `&mut [u8]`
//! A length by `ref`, as C# has it, that says of nothing that it is its length.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn receive(buffer: &mut [u8], size: &mut usize) -> c_int;
    //~^ `#[in_out] #[len_of(buffer)] size: usize`
}

fn main() {}
