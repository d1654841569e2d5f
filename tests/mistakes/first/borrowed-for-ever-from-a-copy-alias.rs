// at: `Text`
//! A part of a copy is handed back for ever, by an alias.

use std::ffi::{CStr, c_int};

type Text = &'static str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn strchr(text: Text, wanted: c_int) -> Option<&'static CStr>;
    //~^ `&'static CStr`
}

fn main() {}
