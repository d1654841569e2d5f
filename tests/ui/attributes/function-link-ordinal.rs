//! `#[link_ordinal]`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[link_ordinal(3)]
    pub safe fn answer() -> c_int;
}

fn main() {}
