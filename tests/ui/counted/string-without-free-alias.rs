//! A copied string that nobody frees, through an alias.

use std::ffi::c_int;

type Declared = String;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n, unit = bytes, nul = excluded))]
    pub safe fn get(n: c_int) -> Declared;
}

fn main() {}
