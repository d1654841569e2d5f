//! A function that frees has one parameter: through a type alias.

use std::ffi::c_void;

type Declared = Option<unsafe extern "C" fn(*mut c_void, usize)>;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    static release: Declared;
    #[returns(free_with = release)]
    pub safe fn name() -> String;
}

fn main() {}
