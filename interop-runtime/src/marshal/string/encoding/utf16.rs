//! UTF-16, in the machine's byte order.

use crate::Error;
use crate::error::Problem;
use crate::marshal::call::Call;
use crate::marshal::policy::Utf16;
use crate::marshal::seen::Copied;
use crate::marshal::string::encoding::ascii::{narrow, read_utf8, widen, write_utf8};
use crate::marshal::string::encoding::{Decode, Encode, Measure, interior_nul, room, scan};

// SAFETY: as many as `Encode` makes.
unsafe impl Measure for Utf16 {
    const SIZE: usize = 2;
    /// One for each byte that begins a character, and one more for each that begins one beyond 16 bits.
    #[inline]
    fn count(string: &str) -> usize {
        string.bytes().map(|byte| usize::from(byte as i8 >= -0x40) + usize::from(byte >= 0xF0)).sum()
    }
    #[cfg(windows)]
    #[inline]
    fn count_os(string: &std::ffi::OsStr) -> usize {
        std::os::windows::ffi::OsStrExt::encode_wide(string).count()
    }
}

// SAFETY: the string itself, or a copy in the memory of the call.
unsafe impl Encode for Utf16 {
    type Unit = u16;
    type Terminated = Copied;
    type Counted = Copied;

    #[inline(always)]
    fn terminated(string: &str, call: &Call<'_>) -> Result<*const u16, Error> {
        let copy = room::<u16>(string.len(), call);
        // The empty string is common, and not worth a call.
        if string.is_empty() {
            // SAFETY: one unit was allocated.
            unsafe { copy.write(0) };
            return Ok(copy);
        }
        // SAFETY: a unit for each byte, and one more, were allocated.
        unsafe { encode_terminated(string, copy) }?;
        Ok(copy)
    }

    #[inline(always)]
    fn counted(string: &str, call: &Call<'_>) -> Result<*const u16, Error> {
        let copy = room::<u16>(string.len(), call);
        // SAFETY: a unit for each byte, and one more, were allocated.
        unsafe { encode_counted(string, copy) };
        Ok(copy)
    }

    #[cfg(windows)]
    fn terminated_os(string: &std::ffi::OsStr, call: &Call<'_>) -> Result<*const u16, Error> {
        if let Some(string) = string.to_str() {
            return Self::terminated(string, call);
        }
        let copy = ill_formed(string, call);
        match scan::find_nul(copy) {
            Some(nul) if nul + 1 < copy.len() => {
                Err(interior_nul(string.as_encoded_bytes().iter().position(|&byte| byte == 0).unwrap_or(nul)))
            }
            _ => Ok(copy.as_ptr()),
        }
    }

    #[cfg(windows)]
    fn counted_os(string: &std::ffi::OsStr, call: &Call<'_>) -> Result<*const u16, Error> {
        match string.to_str() {
            Some(string) => Self::counted(string, call),
            None => Ok(ill_formed(string, call).as_ptr()),
        }
    }
}

/// A system string with surrogates that have no partner: as it is, with a NUL behind it.
#[cfg(windows)]
#[cold]
fn ill_formed<'s>(string: &std::ffi::OsStr, call: &'s Call<'_>) -> &'s [u16] {
    let copy = room::<u16>(string.len(), call);
    let mut length = 0;
    for unit in std::os::windows::ffi::OsStrExt::encode_wide(string) {
        // SAFETY: a string has no more units than bytes.
        unsafe { copy.add(length).write(unit) };
        length += 1;
    }
    // SAFETY: one more was allocated.
    unsafe { copy.add(length).write(0) };
    // SAFETY: written above, and the memory of the call keeps it.
    unsafe { std::slice::from_raw_parts(copy, length + 1) }
}

// SAFETY: counted up to the NUL, and within the slice.
unsafe impl Decode for Utf16 {
    #[inline(always)]
    unsafe fn length(start: *const u16) -> usize {
        // SAFETY: the caller's promise.
        unsafe { scan::length(start) }
    }

    #[inline(always)]
    fn find_nul(units: &[u16]) -> Option<usize> {
        scan::find_nul(units)
    }

    fn decode(units: &[u16]) -> Result<String, Error> {
        #[cold]
        fn refuse(position: usize) -> Error {
            Error::marshal(Problem::InvalidUtf16 { position })
        }
        decode::<false>(units).map_err(refuse)
    }

    fn decode_lossy(units: &[u16]) -> String {
        decode::<true>(units).unwrap_or_default()
    }

    fn whole(units: &[u16]) -> usize {
        units.len() - usize::from(units.last().is_some_and(|last| last & 0xFC00 == 0xD800))
    }

    #[cfg(windows)]
    fn decode_os(units: &[u16], _: bool) -> Result<std::ffi::OsString, Error> {
        Ok(std::os::windows::ffi::OsStringExt::from_wide(units))
    }
}

/// Writes the string and a NUL.
///
/// # Safety
/// `target` is writable for one unit more than the string has bytes.
unsafe fn encode_terminated(string: &str, target: *mut u16) -> Result<(), Error> {
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

/// Writes the string, and returns how many units it has.
///
/// # Safety
/// `target` is writable for as many units as the string has bytes.
pub(crate) unsafe fn encode_counted(string: &str, target: *mut u16) -> usize {
    // SAFETY: the caller's promise.
    unsafe { encode::<false>(string, target) }.unwrap_or(0)
}

/// Writes the string; returns how many units it has, or where its NUL is.
///
/// # Safety
/// `target` is writable for as many units as the string has bytes.
#[inline(always)]
unsafe fn encode<const REFUSE_NUL: bool>(string: &str, target: *mut u16) -> Result<usize, usize> {
    // SAFETY: the caller's promise.
    let mut at = unsafe { widen::<u16, REFUSE_NUL>(string.as_bytes(), target) };
    let mut written = at;
    let source = string.as_ptr();
    while at < string.len() {
        // SAFETY: within the string.
        let byte = unsafe { source.add(at).read() };
        if byte < 0x80 {
            if REFUSE_NUL && byte == 0 {
                return Err(at);
            }
            // SAFETY: no more than one for each byte are written.
            unsafe { target.add(written).write(u16::from(byte)) };
            at += 1;
            written += 1;
            continue;
        }
        // SAFETY: a character begins here.
        let (code, next) = unsafe { read_utf8(source, at) };
        at = next;
        if code < 0x1_0000 {
            // SAFETY: one unit for two or three bytes.
            unsafe { target.add(written).write(code as u16) };
            written += 1;
        } else {
            let [high, low] = surrogates(code);
            // SAFETY: two units for four bytes.
            unsafe { target.add(written).write(high) };
            // SAFETY: as above.
            unsafe { target.add(written + 1).write(low) };
            written += 2;
        }
    }
    Ok(written)
}

/// The two units of a character beyond 16 bits.
#[inline(always)]
pub(crate) const fn surrogates(code: u32) -> [u16; 2] {
    let code = code - 0x1_0000;
    [0xD800 | (code >> 10) as u16, 0xDC00 | (code & 0x3FF) as u16]
}

/// The text, or where it is not well-formed; if `LOSSY`, what is not becomes U+FFFD.
#[inline(always)]
fn decode<const LOSSY: bool>(units: &[u16]) -> Result<String, usize> {
    // ASCII needs a byte for each unit. A text that does not begin with it is measured first; a short one is not worth it.
    let (capacity, measured) = match units.first_chunk::<16>() {
        Some(block) if block.iter().fold(0, |any, &unit| any | unit) < 0x80 => (units.len(), false),
        Some(_) => (utf8_length::<LOSSY>(units), true),
        None => (3 * units.len(), true),
    };
    let mut text: Vec<u8> = Vec::with_capacity(capacity);
    // SAFETY: there is room for a byte for each unit.
    let mut at = unsafe { narrow(units, text.as_mut_ptr()) };
    if at == units.len() {
        // SAFETY: as many bytes were written.
        unsafe { text.set_len(at) };
        // SAFETY: they are ASCII.
        return Ok(unsafe { String::from_utf8_unchecked(text) });
    }
    // SAFETY: as many bytes were written.
    unsafe { text.set_len(at) };
    if !measured {
        text.reserve_exact(utf8_length::<LOSSY>(&units[at..]));
    }
    let target = text.as_mut_ptr();
    let mut written = at;
    while let Some(&unit) = units.get(at) {
        let mut code = u32::from(unit);
        if code < 0x80 {
            // SAFETY: measured.
            unsafe { target.add(written).write(code as u8) };
            written += 1;
            at += 1;
            continue;
        }
        if code & 0xF800 == 0xD800 {
            match units.get(at + 1) {
                Some(&low) if code < 0xDC00 && low & 0xFC00 == 0xDC00 => {
                    code = 0x1_0000 + ((code & 0x3FF) << 10 | u32::from(low & 0x3FF));
                    at += 1;
                }
                _ if LOSSY => code = u32::from(char::REPLACEMENT_CHARACTER),
                _ => return Err(at),
            }
        }
        at += 1;
        // SAFETY: measured; surrogates have been joined or replaced.
        written = unsafe { write_utf8(target, written, code) };
    }
    // SAFETY: as many bytes were written.
    unsafe { text.set_len(written) };
    // SAFETY: ASCII and whole characters were written.
    Ok(unsafe { String::from_utf8_unchecked(text) })
}

/// How many bytes of UTF-8 the units become, at most: exact, but for surrogates that may have no partner.
fn utf8_length<const LOSSY: bool>(units: &[u16]) -> usize {
    let bytes = |unit: u16| {
        let surrogate = unit & 0xF800 == 0xD800;
        1 + usize::from(unit >= 0x80) + usize::from(unit >= 0x800) - usize::from(surrogate && !LOSSY)
    };
    units.iter().map(|&unit| bytes(unit)).sum()
}
