//! Native code calls with native values: a reference that may be null.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(call: extern "C" fn(Option<&c_int>));
}

fn main() {}
