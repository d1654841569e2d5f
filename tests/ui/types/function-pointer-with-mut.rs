//! Native code calls with native values: in an `Option`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(call: Option<unsafe extern "C" fn(c_int, &mut c_int) -> c_int>);
}

fn main() {}

// variants: alias says error[E0277]: a reference does not cross through a function pointer, because the macro reads a signature that it sees, and names its types
// variants: inner says error[E0277]: a reference does not cross through a function pointer at `Option<Declared>`, because the macro reads a signature that it sees, and names its types
