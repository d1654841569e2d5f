// at: `serialized`
//! A word that has no value.

use std::ffi::c_int;

#[interop::import(library = "demo", serialized = true)]
//~^ `serialized`
unsafe extern "C" {
    pub safe fn count() -> c_int;
}

fn main() {}
