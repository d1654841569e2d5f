//! What comes out through a parameter may borrow from what goes in, too; and from what lives longer.

use std::ffi::{CStr, c_int, c_long};

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn number<'a>(digits: &'a str, #[out] end: &'a CStr) -> c_long;
    pub safe fn find<'a: 'b, 'b>(text: &'a str, character: c_int) -> Option<&'b CStr>;
    pub safe fn both<'a>(kept: &'a CStr, text: &str, #[out] end: &'a CStr);
}

fn main() {}
