//! Strings on their way to native code: the best that a person writes.

use std::ffi::{CStr, CString, c_char, c_int};
use std::io;
use std::mem::MaybeUninit;
use std::ptr;

use super::lazy::{__errno_location, free, lazy, memchr};

fn has_nul(text: &str) -> bool {
    // SAFETY: the bytes of the string.
    !unsafe { memchr(text.as_ptr().cast(), 0, text.len()) }.is_null()
}

/// A function like any other of a hand-written wrapper, which the compiler inlines or not as it does a stub.
#[inline]
pub(crate) fn bench_take(string: &str) -> Result<c_int, io::Error> {
    if has_nul(string) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    // SAFETY: called with strings that end with NUL.
    let call = |text: *const c_char| unsafe { lazy!(c"bench_take": fn(*const c_char) -> c_int)(text) };
    let mut buffer = [MaybeUninit::<u8>::uninit(); 1024];
    let errno = __errno_location();
    let result = if string.len() < buffer.len() {
        let start = buffer.as_mut_ptr().cast::<u8>();
        // SAFETY: the string and its NUL fit.
        unsafe { start.copy_from_nonoverlapping(string.as_ptr(), string.len()) };
        // SAFETY: as above.
        unsafe { start.add(string.len()).write(0) };
        // SAFETY: errno's location is valid as long as the thread.
        unsafe { *errno = 0 };
        call(start.cast())
    } else {
        let string = CString::new(string)?;
        // SAFETY: as above.
        unsafe { *errno = 0 };
        call(string.as_ptr())
    };
    if result < 0 {
        // SAFETY: as above.
        return Err(io::Error::from_raw_os_error(unsafe { *errno }));
    }
    Ok(result)
}

/// Lends the text and a NUL behind it.
#[inline(always)]
fn lend<R>(text: &str, call: impl FnOnce(*const c_char) -> R) -> R {
    assert!(!has_nul(text), "the text contains a NUL");
    let mut buffer = [MaybeUninit::<u8>::uninit(); 1024];
    if text.len() < buffer.len() {
        let start = buffer.as_mut_ptr().cast::<u8>();
        // SAFETY: the string and its NUL fit.
        unsafe { start.copy_from_nonoverlapping(text.as_ptr(), text.len()) };
        // SAFETY: as above.
        unsafe { start.add(text.len()).write(0) };
        call(start.cast())
    } else {
        call(CString::new(text).expect("no NUL").as_ptr())
    }
}

#[inline]
pub(crate) fn bench_take_only(text: &str) -> c_int {
    // SAFETY: called with strings that end with NUL.
    lend(text, |text| unsafe { lazy!(c"bench_take": fn(*const c_char) -> c_int)(text) })
}

#[inline]
pub(crate) fn bench_measure(text: &str) -> c_int {
    // SAFETY: called with strings that end with NUL.
    lend(text, |text| unsafe { lazy!(c"bench_measure": fn(*const c_char) -> c_int)(text) })
}

#[inline]
pub(crate) fn bench_copy(text: &str) -> String {
    // SAFETY: called with strings that end with NUL.
    let copied = lend(text, |text| unsafe { lazy!(c"bench_copy": fn(*const c_char) -> *mut c_char)(text) });
    assert!(!copied.is_null(), "there is no copy");
    // SAFETY: a string that ends with NUL.
    let copy = unsafe { CStr::from_ptr(copied) }.to_str().map(str::to_owned);
    // SAFETY: owned, and freed once.
    unsafe { free(copied.cast()) };
    copy.expect("the text is UTF-8")
}

/// Writes the text and a NUL.
///
/// # Safety
/// There is room for a unit for each byte, and one more.
#[inline(always)]
unsafe fn encode_utf16(text: &str, mut target: *mut u16) {
    if text.is_ascii() {
        assert!(!has_nul(text), "the text contains a NUL");
        for (at, byte) in text.bytes().enumerate() {
            // SAFETY: a unit for each byte.
            unsafe { target.add(at).write(byte.into()) };
        }
        // SAFETY: there is room for one unit more.
        return unsafe { target.add(text.len()).write(0) };
    }
    for unit in text.encode_utf16() {
        assert!(unit != 0, "the text contains a NUL");
        // SAFETY: a string has no more units than bytes.
        unsafe { target.write(unit) };
        // SAFETY: as above.
        target = unsafe { target.add(1) };
    }
    // SAFETY: there is room for one unit more.
    unsafe { target.write(0) };
}

/// Lends the text as UTF-16 and a NUL behind it.
#[inline(always)]
fn lend16<R>(text: &str, call: impl FnOnce(*const u16) -> R) -> R {
    let mut buffer = [MaybeUninit::<u16>::uninit(); 512];
    if text.len() < buffer.len() {
        let start = buffer.as_mut_ptr().cast::<u16>();
        // SAFETY: it fits.
        unsafe { encode_utf16(text, start) };
        call(start)
    } else {
        let mut heap: Vec<u16> = Vec::with_capacity(text.len() + 1);
        // SAFETY: it fits.
        unsafe { encode_utf16(text, heap.as_mut_ptr()) };
        call(heap.as_ptr())
    }
}

#[inline]
pub(crate) fn bench_take16(text: &str) -> c_int {
    // SAFETY: called with strings that end with NUL.
    lend16(text, |text| unsafe { lazy!(c"bench_take16": fn(*const u16) -> c_int)(text) })
}

#[inline]
pub(crate) fn bench_measure16(text: &str) -> c_int {
    // SAFETY: called with strings that end with NUL.
    lend16(text, |text| unsafe { lazy!(c"bench_measure16": fn(*const u16) -> c_int)(text) })
}

#[inline]
pub(crate) fn bench_take_list(texts: &[&str]) -> c_int {
    let mut buffer = [MaybeUninit::<u8>::uninit(); 1024];
    let mut heap: Vec<u8> = Vec::new();
    let mut pointers = [ptr::null::<c_char>(); 32];
    let mut more_pointers: Vec<*const c_char> = Vec::new();
    let size: usize = texts.iter().map(|text| text.len() + 1).sum();
    let mut start = if size <= buffer.len() {
        buffer.as_mut_ptr().cast::<u8>()
    } else {
        heap.reserve_exact(size);
        heap.as_mut_ptr()
    };
    let list = if texts.len() < pointers.len() {
        &mut pointers[..=texts.len()]
    } else {
        more_pointers.resize(texts.len() + 1, ptr::null());
        &mut more_pointers[..]
    };
    for (pointer, text) in list.iter_mut().zip(texts) {
        assert!(!has_nul(text), "a text contains a NUL");
        *pointer = start.cast();
        // SAFETY: measured.
        unsafe { start.copy_from_nonoverlapping(text.as_ptr(), text.len()) };
        // SAFETY: as above.
        unsafe { start.add(text.len()).write(0) };
        // SAFETY: as above.
        start = unsafe { start.add(text.len() + 1) };
    }
    // SAFETY: strings that end with NUL, and a null at the end.
    unsafe { lazy!(c"bench_take_list": fn(*const *const c_char) -> c_int)(list.as_ptr()) }
}
