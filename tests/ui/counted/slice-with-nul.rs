//! A slice has no terminator.

use std::ffi::c_int;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n, nul = included))]
    pub safe fn get(n: c_int) -> &'static [u8];
}

fn main() {}
