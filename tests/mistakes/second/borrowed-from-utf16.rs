// at: `&'a str`
//! A part of a text that is converted is handed back.

use interop::U16CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn rest<'a>(#[marshal(utf16)] text: &'a str) -> &'a U16CStr;
    //~^ `&'a U16CStr`
}

fn main() {}
