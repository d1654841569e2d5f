//! An integer of 128 bits by value, which is what bindgen writes for a `long double`.

use std::ffi::c_char;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub fn printed(x: u128);
    pub fn parsed(text: *const c_char, end: *mut *mut c_char) -> u128;
    pub safe fn stored(#[out] x: i128);
    pub safe fn changed(#[in_out] x: i128);
    #[fails(when = never)]
    pub safe fn fallible() -> std::io::Result<i128>;
}

fn main() {}
