//! A callback of the convention of another system.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: unsafe extern "win64" fn(c_int));
}

fn main() {}

// variants: alias says error[E0277]: a function pointer of this calling convention is not supported, because the macro refuses a convention that it sees, and says all in one text
