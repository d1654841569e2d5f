//! An attribute that nobody knows is rustc's to report.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[frobnicate]
    pub safe fn answer() -> c_int;
}

fn main() {}
