//! UTF-32, in the machine's byte order: one unit per character.

use crate::Error;
use crate::error::Problem;
use crate::marshal::call::Call;
use crate::marshal::policy::Utf32;
use crate::marshal::seen::Copied;
use crate::marshal::string::encoding::ascii::{narrow, read_utf8, widen, write_utf8};
use crate::marshal::string::encoding::{Decode, Encode, Measure, interior_nul, room, scan};

// SAFETY: as many as `Encode` makes.
unsafe impl Measure for Utf32 {
    const SIZE: usize = 4;
    #[inline]
    fn count(string: &str) -> usize {
        string.chars().count()
    }
}

// SAFETY: the string itself, or a copy in the memory of the call.
unsafe impl Encode for Utf32 {
    type Unit = u32;
    type Terminated = Copied;
    type Counted = Copied;

    #[inline(always)]
    fn terminated(string: &str, call: &Call<'_>) -> Result<*const u32, Error> {
        let copy = room::<u32>(string.len(), call);
        // SAFETY: a unit for each byte, and one more, were allocated.
        unsafe { encode_terminated(string, copy) }?;
        Ok(copy)
    }

    #[inline(always)]
    fn counted(string: &str, call: &Call<'_>) -> Result<*const u32, Error> {
        let copy = room::<u32>(string.len(), call);
        // SAFETY: a unit for each byte, and one more, were allocated.
        unsafe { encode_counted(string, copy) };
        Ok(copy)
    }
}

// SAFETY: counted up to the NUL, and within the slice.
unsafe impl Decode for Utf32 {
    #[inline(always)]
    unsafe fn length(start: *const u32) -> usize {
        // SAFETY: the caller's promise.
        unsafe { scan::length(start) }
    }

    #[inline(always)]
    fn find_nul(units: &[u32]) -> Option<usize> {
        scan::find_nul(units)
    }

    fn decode(units: &[u32]) -> Result<String, Error> {
        #[cold]
        fn refuse(units: &[u32], position: usize) -> Error {
            Error::marshal(Problem::InvalidUtf32 { position, value: units[position] })
        }
        decode::<false>(units).map_err(|position| refuse(units, position))
    }

    fn decode_lossy(units: &[u32]) -> String {
        decode::<true>(units).unwrap_or_default()
    }
}

/// Writes the string and a NUL.
///
/// # Safety
/// `target` is writable for one unit more than the string has bytes.
unsafe fn encode_terminated(string: &str, target: *mut u32) -> Result<(), Error> {
    // SAFETY: the caller's promise.
    match unsafe { encode::<true>(string, target) } {
        Ok(length) => {
            // SAFETY: no more than one for each byte were written.
            unsafe { target.add(length).write(0) };
            Ok(())
        }
        Err(position) => Err(interior_nul(position)),
    }
}

/// Writes the string.
///
/// # Safety
/// `target` is writable for as many units as the string has bytes.
unsafe fn encode_counted(string: &str, target: *mut u32) {
    // SAFETY: the caller's promise. No NUL is refused.
    let _ = unsafe { encode::<false>(string, target) };
}

/// Writes the string; returns how many units it has, or where its NUL is.
///
/// # Safety
/// `target` is writable for as many units as the string has bytes.
#[inline(always)]
unsafe fn encode<const REFUSE_NUL: bool>(string: &str, target: *mut u32) -> Result<usize, usize> {
    // SAFETY: the caller's promise.
    let mut at = unsafe { widen::<u32, REFUSE_NUL>(string.as_bytes(), target) };
    let mut written = at;
    let source = string.as_ptr();
    while at < string.len() {
        // SAFETY: within the string.
        let mut code = u32::from(unsafe { source.add(at).read() });
        if code < 0x80 {
            if REFUSE_NUL && code == 0 {
                return Err(at);
            }
            at += 1;
        } else {
            // SAFETY: a character begins here.
            (code, at) = unsafe { read_utf8(source, at) };
        }
        // SAFETY: no more than one for each byte are written.
        unsafe { target.add(written).write(code) };
        written += 1;
    }
    Ok(written)
}

/// The text, or where it is not well-formed; if `LOSSY`, what is not becomes U+FFFD.
#[inline(always)]
fn decode<const LOSSY: bool>(units: &[u32]) -> Result<String, usize> {
    // ASCII needs a byte for each unit. A text that does not begin with it is measured first; a short one is not worth it.
    let (capacity, measured) = match units.first_chunk::<16>() {
        Some(block) if block.iter().fold(0, |any, &unit| any | unit) < 0x80 => (units.len(), false),
        Some(_) => (utf8_length(units), true),
        None => (4 * units.len(), true),
    };
    let mut text: Vec<u8> = Vec::with_capacity(capacity);
    // SAFETY: there is room for a byte for each unit.
    let mut at = unsafe { narrow(units, text.as_mut_ptr()) };
    // SAFETY: as many bytes were written.
    unsafe { text.set_len(at) };
    if at == units.len() {
        // SAFETY: they are ASCII.
        return Ok(unsafe { String::from_utf8_unchecked(text) });
    }
    if !measured {
        text.reserve_exact(utf8_length(&units[at..]));
    }
    let target = text.as_mut_ptr();
    let mut written = at;
    while let Some(&unit) = units.get(at) {
        let code = match char::from_u32(unit) {
            Some(char) => u32::from(char),
            None if LOSSY => u32::from(char::REPLACEMENT_CHARACTER),
            None => return Err(at),
        };
        at += 1;
        if code < 0x80 {
            // SAFETY: measured.
            unsafe { target.add(written).write(code as u8) };
            written += 1;
        } else {
            // SAFETY: measured, and a character.
            written = unsafe { write_utf8(target, written, code) };
        }
    }
    // SAFETY: as many bytes were written.
    unsafe { text.set_len(written) };
    // SAFETY: ASCII and whole characters were written.
    Ok(unsafe { String::from_utf8_unchecked(text) })
}

/// How many bytes of UTF-8 the units become, at most.
fn utf8_length(units: &[u32]) -> usize {
    let bytes = |unit: u32| 1 + usize::from(unit >= 0x80) + usize::from(unit >= 0x800) + usize::from(unit >= 0x1_0000);
    units.iter().map(|&unit| bytes(unit)).sum()
}
