//! One symbol, two signatures, one of them by the block's prefix.

use std::ffi::c_int;

#[interop::import(library = "demo", prefix = "demo_")]
unsafe extern "C" {
    #[entry_point("demo_get")]
    pub safe fn get_default() -> c_int;
    pub safe fn get(which: c_int) -> c_int;
}

fn main() {}
