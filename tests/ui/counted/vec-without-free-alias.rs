//! A copied array that nobody frees, through an alias.

use std::ffi::c_int;

type Declared = Vec<u8>;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n))]
    pub safe fn get(n: c_int) -> Declared;
}

fn main() {}
