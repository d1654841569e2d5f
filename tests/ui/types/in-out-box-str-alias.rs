//! `#[in_out]` of a boxed string, which has no room of its own: through a type alias.

use std::ffi::c_int;

type Declared = Box<str>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn change(#[in_out] text: Declared) -> c_int;
}

fn main() {}
