//! An integer has no encoding: through a type alias.

use std::ffi::c_int;

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(utf8)]
    pub safe fn get() -> Declared;
}

fn main() {}
