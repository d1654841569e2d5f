//! Strings that come out of native code: the best that a person writes.

use std::ffi::{CStr, c_char, c_int};

use super::lazy::{free, lazy, strnlen};

#[inline]
pub(crate) fn bench_give(index: c_int) -> String {
    // SAFETY: takes any integer.
    let text = unsafe { lazy!(c"bench_give": fn(c_int) -> *mut c_char)(index) };
    assert!(!text.is_null(), "there is no text");
    // SAFETY: a string that ends with NUL.
    let copy = unsafe { CStr::from_ptr(text) }.to_str().map(str::to_owned);
    // SAFETY: owned, and freed once.
    unsafe { free(text.cast()) };
    copy.expect("the text is UTF-8")
}

#[inline]
pub(crate) fn bench_give16(index: c_int) -> String {
    // SAFETY: takes any integer.
    let text = unsafe { lazy!(c"bench_give16": fn(c_int) -> *mut u16)(index) };
    assert!(!text.is_null(), "there is no text");
    let mut length = 0;
    // SAFETY: a string that ends with NUL.
    while unsafe { text.add(length).read() } != 0 {
        length += 1;
    }
    // SAFETY: as many units.
    let units = unsafe { std::slice::from_raw_parts(text, length) };
    let mut well_formed = true;
    let copy = if units.iter().fold(0, |all, unit| all | unit) < 0x80 {
        String::from_utf8(units.iter().map(|unit| *unit as u8).collect()).expect("ASCII")
    } else {
        let mut copy = String::with_capacity(3 * length);
        for character in char::decode_utf16(units.iter().copied()) {
            well_formed &= character.is_ok();
            copy.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        copy
    };
    // SAFETY: owned, and freed once.
    unsafe { free(text.cast()) };
    assert!(well_formed, "the text is UTF-16");
    copy
}

#[inline]
pub(crate) fn bench_name(index: c_int) -> &'static str {
    // SAFETY: takes any integer.
    let name = unsafe { lazy!(c"bench_name": fn(c_int) -> *const c_char)(index) };
    assert!(!name.is_null(), "there is no name");
    // SAFETY: a string that ends with NUL and stays.
    unsafe { CStr::from_ptr(name) }.to_str().expect("the name is UTF-8")
}

#[inline]
pub(crate) fn bench_fill(index: c_int) -> String {
    const CAPACITY: usize = 256;
    let mut buffer: Vec<u8> = Vec::with_capacity(CAPACITY);
    // SAFETY: there is room for one byte: the text is empty until it is filled.
    unsafe { buffer.as_mut_ptr().write(0) };
    // SAFETY: as much room as is said.
    unsafe { lazy!(c"bench_fill": fn(c_int, *mut u8, usize))(index, buffer.as_mut_ptr(), CAPACITY) };
    // SAFETY: no more than the buffer.
    let length = unsafe { strnlen(buffer.as_ptr().cast(), CAPACITY) };
    assert!(length < CAPACITY, "the text does not end");
    // SAFETY: written by the callee.
    unsafe { buffer.set_len(length) };
    String::from_utf8(buffer).expect("the text is UTF-8")
}
