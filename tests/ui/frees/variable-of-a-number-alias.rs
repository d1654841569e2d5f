//! A variable that holds no function frees nothing: through a type alias.

use std::ffi::c_int;

type Declared = c_int;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    static release: Declared;
    #[returns(free_with = release)]
    pub safe fn name() -> String;
}

fn main() {}
