//! An optional slice whose length nobody carries.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: Option<&[u8]>) -> c_int;
}

fn main() {}
