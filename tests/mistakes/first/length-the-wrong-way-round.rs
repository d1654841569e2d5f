// at: `#[len_of(length)]`
//! The length is said of the buffer, as C# says it.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn send(#[len_of(length)] data: &[u8], length: usize) -> c_int;
    //~^ swap: `data: &[u8], #[len_of(data)] length: usize`
}

fn main() {}
