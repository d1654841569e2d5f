//! A slice whose length nobody carries: through a type alias.

use std::ffi::c_int;

type Declared = [u8];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &Declared) -> c_int;
}

fn main() {}
