// at: `#[optional]`
//! A function with a body says that it is optional, too.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[optional]
    //~^ leave it out: the body says it
    pub safe fn version() -> Option<c_int> {
        None
    }
}

fn main() {}
