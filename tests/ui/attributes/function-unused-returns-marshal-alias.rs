//! `#[returns]` on a type that has no choice: through a type alias.

use std::ffi::c_int;

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(bool32)]
    pub safe fn get() -> Declared;
}

fn main() {}
