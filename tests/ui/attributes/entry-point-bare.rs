//! `#[entry_point]` without a name.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point]
    pub safe fn answer() -> c_int;
}

fn main() {}
