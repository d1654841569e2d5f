//! A length written as a pointer.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [u8], #[in_out] #[len_of(data)] len: &mut usize) -> c_int;
}

fn main() {}

// variants: alias says error[E0277]: a length cannot cross as a `&mut usize`, because the macro reads the `&mut` that it sees, and names the integer
