//! An integer is a copy anyway: through a type alias.

use std::ffi::c_int;

type Declared = c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(copied)]
    pub safe fn count() -> Declared;
}

fn main() {}
