//! Native code calls with native values: a reference that may be null.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(call: extern "C" fn(Option<&c_int>));
}

fn main() {}

// variants: alias says error[E0277]: a reference does not cross through a function pointer, because the macro reads a signature that it sees, and names its types
