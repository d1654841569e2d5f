// at: `fails`
//! The function's rule on a parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[fails(when = zero, code = errno)] value: c_int);
    //~^ on the function
}

fn main() {}
