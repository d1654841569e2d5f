//! Two parameters carry the length of one slice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[len_of(data)] rows: usize, #[len_of(data)] columns: usize) -> c_int;
}

fn main() {}
