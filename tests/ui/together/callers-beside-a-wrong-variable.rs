//! A mistake in a variable or a type does not take the block's functions away from their callers.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static mut level: c_int;
    pub safe fn count() -> c_int;
}

fn main() {
    let _ = count();
}
