//! `lossy` is for strings.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(lossy)]
    pub safe fn count() -> c_int;
}

fn main() {}
