//! A Rust `fn` has no native calling convention.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(call: fn(&c_int));
}

fn main() {}

// variants: alias says error[E0277]: a Rust `fn` has no native calling convention, because the macro refuses a convention that it sees, and says all in one text
