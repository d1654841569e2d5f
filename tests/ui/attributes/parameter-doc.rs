//! Documentation on a parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(
        /// Which one.
        value: c_int,
    );
}

fn main() {}
