//! A callback of more parameters than there are impls.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int));
}

fn main() {}

// variants: alias says error[E0277]: a function pointer of more than 16 parameters is not supported, because the macro counts parameters that it sees, and says all in one text
