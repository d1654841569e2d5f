// at: `optional`
//! What is linked may be absent.

use std::ffi::c_int;

#[interop::import(library = "demo", bind = link)]
unsafe extern "C" {
    #[optional]
    //~^ leave `#[optional]` or `bind = link` out
    pub safe fn count() -> Option<c_int>;
}

fn main() {}
