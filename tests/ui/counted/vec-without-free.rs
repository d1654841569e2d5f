//! A copied array that nobody frees.

use std::ffi::c_int;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n))]
    pub safe fn get(n: c_int) -> Vec<u8>;
}

fn main() {}
