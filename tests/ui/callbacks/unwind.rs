//! A callback out of which a panic could cross.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C-unwind" fn(c_int));
}

fn main() {}

// variants: alias says error[E0277]: a panic could cross native code through a function pointer of this convention, because the macro refuses a convention that it sees, and says all in one text
