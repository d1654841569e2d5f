//! UTF-8, which Rust's own strings are: only the NUL has to be made.

use std::ffi::{CStr, c_char};
#[cfg(unix)]
use std::ffi::{OsStr, OsString};
use std::mem::ManuallyDrop;
use std::ptr;

use crate::Error;
use crate::error::Problem;
use crate::marshal::call::Call;
use crate::marshal::policy::Utf8;
use crate::marshal::seen::{Copied, Itself};
use crate::marshal::string::encoding::{Decode, Encode, Measure, interior_nul, room};

// SAFETY: as many as `Encode` makes.
unsafe impl Measure for Utf8 {
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

// SAFETY: the string itself, or a copy in the memory of the call.
unsafe impl Encode for Utf8 {
    type Unit = c_char;
    type Terminated = Copied;
    type Counted = Itself;

    #[inline]
    fn terminated(string: &str, call: &Call<'_>) -> Result<*const c_char, Error> {
        terminated(string.as_bytes(), call)
    }

    #[inline(always)]
    fn counted(string: &str, _: &Call<'_>) -> Result<*const c_char, Error> {
        Ok(string.as_ptr().cast())
    }

    #[cfg(unix)]
    #[inline]
    fn terminated_os(string: &OsStr, call: &Call<'_>) -> Result<*const c_char, Error> {
        terminated(string.as_encoded_bytes(), call) // on Unix, the bytes themselves
    }

    #[cfg(unix)]
    #[inline(always)]
    fn counted_os(string: &OsStr, _: &Call<'_>) -> Result<*const c_char, Error> {
        Ok(string.as_encoded_bytes().as_ptr().cast())
    }
}

// SAFETY: counted up to the NUL, and within the slice.
unsafe impl Decode for Utf8 {
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
        std::str::from_utf8(bytes(units)).map(str::to_owned).map_err(refuse)
    }

    /// The buffer becomes the text; a large one gives back what it does not need.
    #[inline]
    fn decode_buffer(units: Vec<c_char>) -> Result<String, Error> {
        const KEPT: usize = 1024;
        if let Err(error) = std::str::from_utf8(bytes(&units)) {
            return Err(refuse(error));
        }
        let mut units = ManuallyDrop::new(units);
        // SAFETY: the vector's own parts, which it does not drop; `c_char` is a byte, signed or not.
        let text = unsafe { Vec::from_raw_parts(units.as_mut_ptr().cast::<u8>(), units.len(), units.capacity()) };
        // SAFETY: checked.
        let mut text = unsafe { String::from_utf8_unchecked(text) };
        if text.capacity() > KEPT {
            text.shrink_to_fit();
        }
        Ok(text)
    }

    /// Checked first: `from_utf8_lossy` is several times slower on text that is well-formed.
    #[inline]
    fn decode_lossy(units: &[c_char]) -> String {
        match std::str::from_utf8(bytes(units)) {
            Ok(string) => string.to_owned(),
            Err(_) => String::from_utf8_lossy(bytes(units)).into_owned(),
        }
    }

    fn whole(units: &[c_char]) -> usize {
        let bytes = bytes(units);
        let last = (0..bytes.len()).rev().take(4).find(|&at| bytes[at] & 0xC0 != 0x80);
        match last.map(|at| (at, std::str::from_utf8(&bytes[at..]))) {
            Some((at, Err(error))) if error.valid_up_to() == 0 && error.error_len().is_none() => at,
            _ => units.len(),
        }
    }

    #[inline]
    fn borrow<'c>(units: &'c [c_char], lossy: bool, call: &'c Call<'_>) -> Result<&'c str, Error> {
        match std::str::from_utf8(bytes(units)) {
            Ok(text) => Ok(text),
            Err(_) if lossy => Ok(call.keep(Self::decode_lossy(units))),
            Err(error) => Err(refuse(error)),
        }
    }

    #[cfg(unix)]
    #[inline]
    fn borrow_os<'c>(units: &'c [c_char], _: bool, _: &'c Call<'_>) -> Result<&'c OsStr, Error> {
        Ok(std::os::unix::ffi::OsStrExt::from_bytes(bytes(units)))
    }

    #[cfg(unix)]
    #[inline]
    fn decode_os(units: &[c_char], _: bool) -> Result<OsString, Error> {
        Ok(std::os::unix::ffi::OsStringExt::from_vec(bytes(units).to_vec()))
    }
}

#[cold]
fn refuse(error: std::str::Utf8Error) -> Error {
    Error::marshal(Problem::InvalidUtf8(error))
}

/// The bytes with a NUL behind them, in the memory of the call.
#[inline(always)] // as a function of its own it would force the memory of the call into memory
pub(crate) fn terminated(string: &[u8], call: &Call<'_>) -> Result<*const c_char, Error> {
    let length = string.len();
    let copy = room::<u8>(length, call);
    // SAFETY: `length + 1` bytes were allocated, apart from the string.
    if unsafe { copy_terminated(string.as_ptr(), length, copy) } { Ok(copy.cast()) } else { Err(has_nul(string)) }
}

#[cold]
#[inline(never)]
fn has_nul(string: &[u8]) -> Error {
    interior_nul(find_nul(units(string)).unwrap_or(0))
}

/// The longest string that is copied and searched for a NUL in one go, without the C library.
const SHORT: usize = 32;

/// Copies `length` bytes and a NUL behind them, and says whether none of them is one. Called by every stub that passes a
/// string: in each of them it would be most of the code, and most of the time that it takes to compile.
///
/// # Safety
/// `length` bytes can be read from `from` and one more written to `to`, which do not overlap.
#[inline(never)]
unsafe fn copy_terminated(from: *const u8, length: usize, to: *mut u8) -> bool {
    // SAFETY: the caller's promise.
    unsafe { to.add(length).write(0) };
    // SAFETY: the caller's promise, and the lengths are in range.
    unsafe {
        match length {
            0..8 => copy_tiny(from, length, to),
            8..=SHORT => copy_short(from, length, to),
            _ => copy_long(from, length, to),
        }
    }
}

/// As [`copy_terminated`], whose registers it would have it save for short strings, too.
///
/// # Safety
/// As there; the NUL stands behind the copy already.
#[inline(never)]
unsafe fn copy_long(from: *const u8, length: usize, to: *mut u8) -> bool {
    // Searched before it is copied: what was just written is slower to read. Both calls are the C library's, which knows the
    // processor.
    // SAFETY: the caller's promise.
    let no_nul = find_nul(units(unsafe { std::slice::from_raw_parts(from, length) })).is_none();
    // SAFETY: the caller's promise.
    unsafe { ptr::copy_nonoverlapping(from, to, length) };
    no_nul
}

/// As [`copy_short`], for fewer than 8 bytes.
///
/// # Safety
/// As there.
#[inline(always)]
unsafe fn copy_tiny(from: *const u8, length: usize, to: *mut u8) -> bool {
    if length >= 4 {
        // SAFETY: the caller's promise, for four bytes within the `length` bytes.
        let word = |at: usize| unsafe {
            let word = from.add(at).cast::<u32>().read_unaligned();
            to.add(at).cast::<u32>().write_unaligned(word);
            u64::from(word)
        };
        return zeros(word(0) | word(length - 4) << 32) == 0;
    }
    let mut no_nul = true;
    for at in 0..length {
        // SAFETY: the caller's promise.
        let byte = unsafe { from.add(at).read() };
        // SAFETY: the caller's promise.
        unsafe { to.add(at).write(byte) };
        no_nul &= byte != 0;
    }
    no_nul
}

/// Nonzero if and only if a byte of the word is zero (Mycroft's test).
#[inline(always)]
fn zeros(word: u64) -> u64 {
    word.wrapping_sub(0x0101_0101_0101_0101) & !word & 0x8080_8080_8080_8080
}

/// Copies `length` bytes, 8 to [`SHORT`] of them, and says whether none is zero: two words, of which the second overlaps
/// the first.
///
/// # Safety
/// `length` bytes can be read from `from` and written to `to`, which do not overlap.
#[inline(always)]
unsafe fn copy_short(from: *const u8, length: usize, to: *mut u8) -> bool {
    if length < 16 {
        // SAFETY: the caller's promise, for a word within the `length` bytes.
        let word = |at: usize| unsafe {
            let word = from.add(at).cast::<u64>().read_unaligned();
            to.add(at).cast::<u64>().write_unaligned(word);
            zeros(word)
        };
        return word(0) | word(length - 8) == 0;
    }
    // SAFETY: the caller's promise, for sixteen bytes within the `length` bytes.
    let block = |at: usize| unsafe {
        let block = from.add(at).cast::<[u8; 16]>().read_unaligned();
        to.add(at).cast::<[u8; 16]>().write_unaligned(block);
        block
    };
    let (first, second) = (block(0), block(length - 16));
    // Written so that it becomes one vector comparison.
    first.iter().zip(&second).fold(0_u8, |zeros, (a, b)| zeros | u8::from(*a == 0) | u8::from(*b == 0)) == 0
}

/// The bytes with a NUL behind them, in the memory of the call, whether or not there is one among them.
#[inline]
pub(crate) fn copied(string: &[u8], call: &Call<'_>) -> *const c_char {
    let length = string.len();
    let copy = room::<u8>(length, call);
    // The NUL first: the length need not be kept over the copy, which may be a call.
    // SAFETY: `length + 1` bytes were allocated.
    unsafe { copy.add(length).write(0) };
    // SAFETY: as above; apart from the string.
    unsafe { ptr::copy_nonoverlapping(string.as_ptr(), copy, length) };
    copy.cast()
}

/// How many bytes stand before the NUL.
///
/// # Safety
/// `start` points to a NUL-terminated string.
#[inline(always)]
pub(crate) unsafe fn length(start: *const c_char) -> usize {
    // SAFETY: the caller's promise.
    unsafe { CStr::from_ptr(start) }.count_bytes()
}

/// How many bytes stand before the first NUL.
#[inline]
pub(crate) fn find_nul(units: &[c_char]) -> Option<usize> {
    if cfg!(miri) {
        return units.iter().position(|&unit| unit == 0);
    }
    // `strnlen` needs fewer instructions than `memchr`, and so does its result.
    // SAFETY: it reads the slice.
    let length = unsafe { strnlen(units.as_ptr(), units.len()) };
    (length != units.len()).then_some(length)
}

/// C's characters as bytes.
#[inline(always)]
pub(crate) fn bytes(units: &[c_char]) -> &[u8] {
    // SAFETY: `c_char` is a byte, signed or not.
    unsafe { std::slice::from_raw_parts(units.as_ptr().cast(), units.len()) }
}

/// Bytes as C's characters.
#[inline(always)]
pub(crate) fn units(bytes: &[u8]) -> &[c_char] {
    // SAFETY: `c_char` is a byte, signed or not.
    unsafe { std::slice::from_raw_parts(bytes.as_ptr().cast(), bytes.len()) }
}

unsafe extern "C" {
    /// The C library's: vectorised and chosen for the processor at load time.
    fn strnlen(start: *const c_char, most: usize) -> usize;
}
