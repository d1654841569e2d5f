//! A `CStr` counts its NUL.

use std::ffi::c_int;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n, unit = bytes, nul = excluded))]
    pub safe fn get(n: c_int) -> &'static std::ffi::CStr;
}

fn main() {}
