// at: `out`
//! A parameter's attribute on the function.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[out]
    //~^ `#[out]` on the parameter
    pub safe fn get(value: c_int);
}

fn main() {}
