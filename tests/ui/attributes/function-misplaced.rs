//! A parameter's attribute on the function.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[len_of(data)]
    pub safe fn sum(data: &[u8], len: usize) -> c_int;
}

fn main() {}
