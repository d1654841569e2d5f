//! What lives longer than the result may be what that is borrowed from, however it is said that it does.

use std::ffi::CStr;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn bound<'a, 'b: 'a>(text: &'b str, or: &'a CStr) -> &'a CStr;
    safe fn clause<'a, 'b>(text: &'b str, or: &'a CStr) -> &'a CStr
    where
        'b: 'a;
    safe fn by_way_of_another<'a, 'b, 'c>(text: &'c str, or: &'a CStr) -> &'a CStr
    where
        'b: 'a,
        'c: 'b;
    safe fn raw<'a>(text: &'r#a str) -> &'a CStr;
}

fn main() {}
