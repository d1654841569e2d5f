//! A function pointer of Rust's calling convention: through a type alias.

use std::ffi::c_int;

type Declared = fn(c_int) -> c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
