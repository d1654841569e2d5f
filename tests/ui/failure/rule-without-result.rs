//! A rule without a `Result`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    pub safe fn open() -> c_int;
}

fn main() {}
