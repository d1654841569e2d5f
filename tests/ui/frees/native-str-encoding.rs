//! A `NativeStr` in blocks whose strings are not said to be UTF-8.

use interop::{Malloc, NativeStr};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name() -> NativeStr<Malloc>;
}

#[interop::import(library = "demo", strings = utf16, bools = bool8)]
unsafe extern "C" {
    pub safe fn title() -> Option<NativeStr<Malloc>>;
}

fn main() {}
