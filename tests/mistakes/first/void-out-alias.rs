// at: `Void`
//! C's `void *` as what comes out, by an alias.

use std::ffi::c_void;

type Void = c_void;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn map(#[out] address: Void);
    //~^ `#[out] address: *mut c_void`
}

fn main() {}
