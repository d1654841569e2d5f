// at: `&Text`
//! A reference to an owned C string, by an alias.

use std::ffi::CString;

type Text = CString;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: &Text);
    //~^ `&CStr`
}

fn main() {}
