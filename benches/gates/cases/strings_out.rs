//! Strings that come out of native code.

use std::ffi::c_int;

/// Declared once, with interop.
mod bound {
    use std::ffi::c_int;

    #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
    unsafe extern "C" {
        #[returns(free_with = malloc)]
        pub(super) safe fn bench_give(index: c_int) -> String;
        #[returns(utf16, free_with = malloc)]
        pub(super) safe fn bench_give16(index: c_int) -> String;
        pub(super) safe fn bench_name(index: c_int) -> &'static str;
        pub(super) safe fn bench_fill(
            index: c_int,
            #[out(capacity = 256)] text: String,
            #[len_of(text, unit = bytes, nul = included)] size: usize,
        );
    }
}

/// The best that a person writes.
mod hand {
    use std::ffi::{CStr, c_char, c_int};

    use super::super::linked::{free, lazy, strnlen};

    #[inline]
    pub(super) fn bench_give(index: c_int) -> String {
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
    pub(super) fn bench_give16(index: c_int) -> String {
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
        let mut copy = String::with_capacity(3 * length);
        let mut well_formed = true;
        for character in char::decode_utf16(units.iter().copied()) {
            well_formed &= character.is_ok();
            copy.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        // SAFETY: owned, and freed once.
        unsafe { free(text.cast()) };
        assert!(well_formed, "the text is UTF-16");
        copy
    }

    #[inline]
    pub(super) fn bench_name(index: c_int) -> &'static str {
        // SAFETY: takes any integer.
        let name = unsafe { lazy!(c"bench_name": fn(c_int) -> *const c_char)(index) };
        assert!(!name.is_null(), "there is no name");
        // SAFETY: a string that ends with NUL and stays.
        unsafe { CStr::from_ptr(name) }.to_str().expect("the name is UTF-8")
    }

    #[inline]
    pub(super) fn bench_fill(index: c_int) -> String {
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
}

pairs! {
    // Checked, copied, freed: of 16 and of 200 bytes.
    fn bench_give(c_int) -> String {
        hand_give_short, bound_give_short = 0;
        hand_give_long, bound_give_long = 1;
    }
    // Of 16 ASCII characters, and of 32 of which some are not ASCII, or all.
    fn bench_give16(c_int) -> String {
        hand_give_utf16, bound_give_utf16 = 0;
        hand_give_utf16_mixed, bound_give_utf16_mixed = 4;
        hand_give_utf16_latin, bound_give_utf16_latin = 1;
    }
    // Native code keeps it.
    fn bench_name(c_int) -> &'static str {
        hand_name, bound_name = 0;
    }
    // A buffer that native code fills.
    fn bench_fill(c_int) -> String {
        hand_fill, bound_fill = 0;
    }
}
