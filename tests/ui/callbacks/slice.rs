//! A callback that takes a slice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(&[c_int], c_int));
}

fn main() {}

// variants: alias says error[E0277]: a slice does not cross through a function pointer, because C's pointers carry no length, because the macro reads a signature that it sees, and names its types
