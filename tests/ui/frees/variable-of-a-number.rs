//! A variable that holds no function frees nothing.

use std::ffi::c_int;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    static release: c_int;
    #[returns(free_with = release)]
    pub safe fn name() -> String;
}

fn main() {}
