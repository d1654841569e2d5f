// at: `Text`
//! An encoding on a string that crosses as it is, by an alias.

use std::ffi::CStr;

type Text<'a> = &'a CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say<'a>(#[marshal(utf16)] text: Text<'a>);
    //~^ `&U16CStr`, or leave `utf16` out
}

fn main() {}
