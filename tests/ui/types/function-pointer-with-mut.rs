//! Native code calls with native values: in an `Option`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(call: Option<unsafe extern "C" fn(c_int, &mut c_int) -> c_int>);
}

fn main() {}
