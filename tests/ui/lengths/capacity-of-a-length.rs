//! A length has no capacity.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [u8], #[in_out(capacity = 4)] #[len_of(data)] length: usize) -> c_int;
}

fn main() {}
