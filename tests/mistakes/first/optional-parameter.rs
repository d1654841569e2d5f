// at: `#[optional]`
//! C#'s optional parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn open(#[optional] flags: Option<&c_int>) -> c_int;
    //~^ nothing: `Option<&c_int>` says it
}

fn main() {}
