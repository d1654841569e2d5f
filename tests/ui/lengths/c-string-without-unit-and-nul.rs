//! A C string's length that does not say what it counts.

use std::ffi::CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: &CStr, #[len_of(text)] len: usize);
}

fn main() {}
