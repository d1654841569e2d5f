//! An exported name is a promise, and this crate makes none.

#![forbid(unsafe_code)]

#[interop::export()]
pub fn strlen(text: *const std::ffi::c_char) -> usize {
    text.addr()
}

fn main() {}
