//! An integer has no encoding.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(utf8)]
    pub safe fn get() -> c_int;
}

fn main() {}
