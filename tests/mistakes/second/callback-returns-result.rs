// at: `extern "C" fn(c_int) -> Result<(), c_int>`
//! A callback returns a `Result`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(c_int) -> Result<(), c_int>);
    //~^ `c_int`
}

fn main() {}
