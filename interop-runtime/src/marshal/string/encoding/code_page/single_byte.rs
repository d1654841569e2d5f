//! The code pages that are small enough to have their tables here: ASCII, Latin-1, Windows-1252. Windows has them, too,
//! but its ASCII takes bytes that are none.

use std::ffi::c_char;
use std::ptr;

use super::shared::{invalid, unmappable};
use crate::Error;
use crate::marshal::call::Call;
use crate::marshal::string::encoding::room;

/// The characters of the bytes from 0x80; 0 where there is none.
pub(crate) type High = [u16; 128];

const ASCII: High = [0; 128];

const LATIN_1: High = {
    let mut high = ASCII;
    let mut index = 0;
    while index < high.len() {
        high[index] = 0x80 + index as u16;
        index += 1;
    }
    high
};

/// Latin-1 but for the 32 bytes that are controls there. The five bytes that Microsoft's table leaves out are controls
/// here as well, as Windows itself converts them.
const WINDOWS_1252: High = {
    const FROM_80: [u16; 32] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ];
    let mut high = LATIN_1;
    let mut index = 0;
    while index < FROM_80.len() {
        high[index] = FROM_80[index];
        index += 1;
    }
    high
};

/// The table of a code page.
#[inline(always)]
pub(crate) fn table(code_page: u16) -> Option<&'static High> {
    match code_page {
        1252 => Some(&WINDOWS_1252),
        20127 => Some(&ASCII),
        28591 => Some(&LATIN_1),
        _ => None,
    }
}

/// The string with a NUL behind it, in the memory of the call.
#[inline]
pub(crate) fn encode(code_page: u16, high: &High, string: &str, call: &Call<'_>) -> Result<*const c_char, Error> {
    let copy = room::<u8>(string.len(), call);
    // SAFETY: a byte for each byte, and one more, were allocated.
    let encoded = unsafe { encode_to(high, string, copy) };
    encoded.map_err(|character| unmappable(code_page, character))?;
    Ok(copy.cast())
}

/// Writes the string and a NUL; or returns the character that the code page does not have.
///
/// # Safety
/// `target` is writable for one byte more than the string has.
unsafe fn encode_to(high: &High, string: &str, target: *mut u8) -> Result<(), char> {
    let mut written = string.len();
    if string.is_ascii() {
        // SAFETY: as many bytes as promised.
        unsafe { ptr::copy_nonoverlapping(string.as_ptr(), target, written) };
    } else {
        written = 0;
        for character in string.chars() {
            let byte = match u8::try_from(character) {
                Ok(byte) if byte < 0x80 => byte,
                _ => match high.iter().position(|&code| u32::from(code) == u32::from(character)) {
                    Some(index) => 0x80 + index as u8,
                    None => return Err(character),
                },
            };
            // SAFETY: one byte for each character, which has at least one.
            unsafe { target.add(written).write(byte) };
            written += 1;
        }
    }
    // SAFETY: at most one byte for each was written.
    unsafe { target.add(written).write(0) };
    Ok(())
}

/// The text of `bytes`.
pub(crate) fn decode(code_page: u16, high: &High, bytes: &[u8]) -> Result<String, Error> {
    decode_with::<false>(high, bytes).ok_or_else(|| invalid(code_page))
}

/// The text of `bytes`, with U+FFFD for what is none.
pub(crate) fn decode_lossy(high: &High, bytes: &[u8]) -> String {
    decode_with::<true>(high, bytes).unwrap_or_default()
}

fn decode_with<const LOSSY: bool>(high: &High, bytes: &[u8]) -> Option<String> {
    if bytes.is_ascii() {
        // SAFETY: ASCII is UTF-8.
        return Some(unsafe { String::from_utf8_unchecked(bytes.to_vec()) });
    }
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for &byte in bytes {
        let code = if byte < 0x80 { u16::from(byte) } else { high[usize::from(byte - 0x80)] };
        match char::from_u32(code.into()) {
            Some(character) if code != 0 || byte == 0 => text.push(character),
            _ if LOSSY => text.push(char::REPLACEMENT_CHARACTER),
            _ => return None,
        }
    }
    Some(text)
}
