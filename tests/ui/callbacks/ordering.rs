//! A callback that returns an `Ordering`.

use std::cmp::Ordering;
use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(*const c_int, *const c_int) -> Ordering);
}

fn main() {}
