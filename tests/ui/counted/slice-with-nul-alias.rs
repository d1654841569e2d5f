//! A slice has no terminator, through an alias.

use std::ffi::c_int;

type Declared = &'static [u8];

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n, nul = included))]
    pub safe fn get(n: c_int) -> Declared;
}

fn main() {}
