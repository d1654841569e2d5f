//! Native code calls with native values: of any lifetime.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(call: for<'a> extern "C" fn(&'a c_int));
}

fn main() {}
