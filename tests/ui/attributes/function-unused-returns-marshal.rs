//! `#[returns]` on a type that has no choice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(bool32)]
    pub safe fn get() -> c_int;
}

fn main() {}
