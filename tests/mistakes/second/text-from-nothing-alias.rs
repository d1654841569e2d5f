// at: `Text<'_>`
//! A borrowed string from nothing, by an alias.

use std::ffi::CStr;

type Text<'a> = &'a CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn version() -> Text<'_>;
    //~^ `Text<'static>`
}

fn main() {}
