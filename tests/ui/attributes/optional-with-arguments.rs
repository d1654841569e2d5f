//! Arguments of an attribute that has none.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[optional = true]
    pub safe fn answer() -> Option<c_int>;
}

fn main() {}
