// at: `Out`
//! `[Out]`, as C# writes it.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn size(#[Out] width: c_int);
    //~^ `#[out] width: c_int`
}

fn main() {}
