//! UTF-8, which Rust's own strings are: only the NUL has to be made.

use std::ffi::{CStr, c_char, c_int, c_void};
#[cfg(unix)]
use std::ffi::{OsStr, OsString};
use std::ptr;

use super::encoding::{Decode, Encode, Measure, interior_nul, room};
use crate::Error;
use crate::error::Problem;
use crate::marshal::policy::Utf8;
use crate::marshal::scratch::Scratch;

impl Measure for Utf8 {
    const SIZE: usize = 1;
    #[inline(always)]
    fn count(string: &str) -> usize {
        string.len()
    }
    #[cfg(unix)]
    #[inline(always)]
    fn count_os(string: &OsStr) -> usize {
        string.len()
    }
}

impl Encode for Utf8 {
    type Unit = c_char;

    #[inline]
    fn terminated(string: &str, scratch: &Scratch<'_>) -> Result<*const c_char, Error> {
        terminated(string.as_bytes(), scratch)
    }

    #[inline(always)]
    fn counted(string: &str, _: &Scratch<'_>) -> Result<*const c_char, Error> {
        Ok(string.as_ptr().cast())
    }

    #[cfg(unix)]
    #[inline]
    fn terminated_os(string: &OsStr, scratch: &Scratch<'_>) -> Result<*const c_char, Error> {
        terminated(string.as_encoded_bytes(), scratch) // on Unix, the bytes themselves
    }

    #[cfg(unix)]
    #[inline(always)]
    fn counted_os(string: &OsStr, _: &Scratch<'_>) -> Result<*const c_char, Error> {
        Ok(string.as_encoded_bytes().as_ptr().cast())
    }
}

impl Decode for Utf8 {
    #[inline(always)]
    unsafe fn length(start: *const c_char) -> usize {
        // SAFETY: the caller's promise.
        unsafe { length(start) }
    }

    #[inline(always)]
    fn find_nul(units: &[c_char]) -> Option<usize> {
        find_nul(units)
    }

    #[inline]
    fn decode(units: &[c_char]) -> Result<String, Error> {
        #[cold]
        fn refuse(error: std::str::Utf8Error) -> Error {
            Error::marshal(Problem::InvalidUtf8(error))
        }
        std::str::from_utf8(bytes(units)).map(str::to_owned).map_err(refuse)
    }

    /// Checked first: `from_utf8_lossy` is several times slower on text that is well-formed.
    #[inline]
    fn decode_lossy(units: &[c_char]) -> String {
        match std::str::from_utf8(bytes(units)) {
            Ok(string) => string.to_owned(),
            Err(_) => String::from_utf8_lossy(bytes(units)).into_owned(),
        }
    }

    #[cfg(unix)]
    #[inline]
    fn decode_os(units: &[c_char], _: bool) -> Result<OsString, Error> {
        Ok(std::os::unix::ffi::OsStringExt::from_vec(bytes(units).to_vec()))
    }
}

/// The bytes with a NUL behind them, in the scratch.
#[inline]
pub(super) fn terminated(string: &[u8], scratch: &Scratch<'_>) -> Result<*const c_char, Error> {
    if let Some(position) = find_nul(units(string)) {
        return Err(interior_nul(position));
    }
    Ok(copied(string, scratch))
}

/// The bytes with a NUL behind them, in the scratch, whether or not there is one among them.
#[inline]
pub(super) fn copied(string: &[u8], scratch: &Scratch<'_>) -> *const c_char {
    let length = string.len();
    let copy = room::<u8>(length, scratch);
    // SAFETY: `length + 1` bytes were allocated, apart from the string.
    unsafe { ptr::copy_nonoverlapping(string.as_ptr(), copy, length) };
    // SAFETY: as above.
    unsafe { copy.add(length).write(0) };
    copy.cast()
}

/// How many bytes stand before the NUL.
///
/// # Safety
/// `start` points to a NUL-terminated string.
#[inline(always)]
pub(super) unsafe fn length(start: *const c_char) -> usize {
    // SAFETY: the caller's promise.
    unsafe { CStr::from_ptr(start) }.count_bytes()
}

/// How many bytes stand before the first NUL.
#[inline]
pub(super) fn find_nul(units: &[c_char]) -> Option<usize> {
    // C used to want a valid pointer even where it reads nothing, and Miri still does; no C library ever looked at it.
    if cfg!(miri) && units.is_empty() {
        return None;
    }
    // SAFETY: `memchr` reads the slice.
    let nul = unsafe { memchr(units.as_ptr().cast(), 0, units.len()) };
    (!nul.is_null()).then(|| nul.addr() - units.as_ptr().addr())
}

/// C's characters as bytes.
#[inline(always)]
pub(super) fn bytes(units: &[c_char]) -> &[u8] {
    // SAFETY: `c_char` is a byte, signed or not.
    unsafe { std::slice::from_raw_parts(units.as_ptr().cast(), units.len()) }
}

/// Bytes as C's characters.
#[inline(always)]
pub(super) fn units(bytes: &[u8]) -> &[c_char] {
    // SAFETY: `c_char` is a byte, signed or not.
    unsafe { std::slice::from_raw_parts(bytes.as_ptr().cast(), bytes.len()) }
}

unsafe extern "C" {
    /// The C library's: vectorised and chosen for the processor at load time.
    fn memchr(start: *const c_void, byte: c_int, length: usize) -> *mut c_void;
}
