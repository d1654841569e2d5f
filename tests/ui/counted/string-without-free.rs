//! A copied string that nobody frees.

use std::ffi::c_int;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n, unit = bytes, nul = excluded))]
    pub safe fn get(n: c_int) -> String;
}

fn main() {}
