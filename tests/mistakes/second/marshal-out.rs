// at: `out`
//! The direction within `marshal`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[marshal(out)] value: c_int);
    //~^ `#[out]`
}

fn main() {}
