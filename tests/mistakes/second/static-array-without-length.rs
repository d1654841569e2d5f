// at: `[c_int]`
//! A variable that is an array of unknown length.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub static table: [c_int];
    //~^ `c_int`, its first element
}

fn main() {}
