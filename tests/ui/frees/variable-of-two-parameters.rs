//! A function that frees has one parameter.

use std::ffi::c_void;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    static release: Option<unsafe extern "C" fn(*mut c_void, usize)>;
    #[returns(free_with = release)]
    pub safe fn name() -> String;
}

fn main() {}
