//! An integer is a copy anyway.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(copied)]
    pub safe fn count() -> c_int;
}

fn main() {}
