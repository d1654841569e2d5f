//! A `&Vec`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &Vec<u8>, #[len_of(data)] len: usize) -> c_int;
}

fn main() {}
