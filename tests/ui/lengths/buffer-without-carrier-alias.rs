//! A buffer whose length nobody carries: through a type alias.

use std::ffi::c_int;
use std::mem::MaybeUninit;

type Declared = [MaybeUninit<u8>];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut Declared) -> c_int;
}

fn main() {}
