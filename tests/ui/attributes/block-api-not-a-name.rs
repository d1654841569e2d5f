//! `api` that is no name.

use std::ffi::c_int;

#[interop::import(library = "demo", api = "DEMO")]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
