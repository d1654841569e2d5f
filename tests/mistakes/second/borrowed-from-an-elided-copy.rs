// at: `&str`
//! A part of a copy is handed back, with no lifetime written.

use std::ffi::CStr;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn tail(text: &str) -> &CStr;
    //~^ `&'a CStr`, for both
}

fn main() {}
