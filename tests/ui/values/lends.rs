//! A result that leaves its lifetime out, where what the declaration gives has one to lend, too.

use std::ffi::{CStr, c_int};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn pick(a: &CStr, #[value(&*std::ffi::CString::new("gone").unwrap())] b: &CStr) -> &CStr;
    pub safe fn named<'a>(a: &'a CStr, #[value(c"b")] b: &'a CStr, size: c_int) -> Option<&CStr>;
}

// What the message advises.
#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn of_a<'a>(a: &'a CStr, #[value(c"b")] b: &CStr) -> &'a CStr;
    pub safe fn kept(a: &CStr, #[value(c"b")] b: &CStr) -> &'static CStr;
    pub safe fn not_lent(a: &CStr, #[value(c"b")] b: &'static CStr) -> &CStr;
}

fn main() {}
