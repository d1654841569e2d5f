//! What is a length is no value beside it.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(text, unit = bytes, nul = excluded), native = isize)]
    pub safe fn read(#[out(capacity = 4)] text: String) -> c_int;
}

fn main() {}
