// at: `Text`
//! A C string that native code may change, by an alias.

use std::ffi::CStr;

type Text<'a> = &'a mut CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn upper<'a>(text: Text<'a>);
    //~^ `#[in_out] text: CString`, or `&mut [u8]`
}

fn main() {}
