//! A length of a vector, which is refused for itself: through a type alias.

use std::ffi::c_int;

type Declared = Vec<u8>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: Declared, #[len_of(data)] len: usize) -> c_int;
}

fn main() {}
