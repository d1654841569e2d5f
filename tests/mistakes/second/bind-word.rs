// at: `static`
//! How a block is bound, by another word.

use std::ffi::c_int;

#[interop::import(library = "demo", bind = static)]
//~^ `bind = link`, and `kind = static`
unsafe extern "C" {
    pub safe fn count() -> c_int;
}

fn main() {}
