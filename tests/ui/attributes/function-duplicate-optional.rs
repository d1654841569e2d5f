//! `optional` given twice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[optional]
    #[optional]
    pub safe fn answer() -> Option<c_int>;
}

fn main() {}
