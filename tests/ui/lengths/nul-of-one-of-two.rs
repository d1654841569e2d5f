//! A count of the terminator in one length of a buffer, and none in the other.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name(#[out(capacity = 8)] #[marshal(utf8)] x: String, #[len_of(x, unit = bytes, nul = included)] size: usize, #[out] #[len_of(x, unit = bytes)] n: usize) -> c_int;
}

fn main() {}
