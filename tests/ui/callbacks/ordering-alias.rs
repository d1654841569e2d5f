//! A callback that returns an `Ordering`: through a type alias.

use std::cmp::Ordering;
use std::ffi::c_int;

type Declared = extern "C" fn(*const c_int, *const c_int) -> Ordering;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
