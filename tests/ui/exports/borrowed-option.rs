//! The same in an `Option`.

use std::ffi::CStr;

#[interop::export()]
pub fn first<'a>(text: &'a CStr) -> Option<&'a CStr> {
    Some(text)
}

fn main() {}
