//! A name where the key is missing, as `DllImport` has it.

use std::ffi::c_int;

#[interop::import("demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
