//! A slice of function pointers: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(Box<c_int>);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn all(functions: &[Declared], #[len_of(functions)] count: c_int);
}

fn main() {}
