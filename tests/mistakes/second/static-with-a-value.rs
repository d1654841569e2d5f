// at: `= 5`
//! A variable with a value.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub static level: c_int = 5;
    //~^ leave `= 5` out
}

fn main() {}
