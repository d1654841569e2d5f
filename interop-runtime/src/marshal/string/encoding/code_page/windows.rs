//! Every other code page, by the system's tables.

use std::ffi::{c_char, c_int};
use std::ptr;

use super::shared::{SYSTEM, invalid, unmappable, whole_by_trial};
use super::single_byte;
use crate::Error;
use crate::error::Problem;
use crate::marshal::call::Call;
use crate::marshal::policy::{Utf8, Utf16};
use crate::marshal::string::encoding::{Decode, Measure, room, utf8, utf16};

const UTF_8: u16 = 65001;
const WC_NO_BEST_FIT_CHARS: u32 = 0x400;
const MB_ERR_INVALID_CHARS: u32 = 0x8;

#[link(name = "kernel32")]
unsafe extern "system" {
    fn GetACP() -> u32;
    fn WideCharToMultiByte(
        page: u32,
        flags: u32,
        wide: *const u16,
        wide_length: c_int,
        bytes: *mut u8,
        capacity: c_int,
        default_char: *const u8,
        used_default_char: *mut c_int,
    ) -> c_int;
    fn MultiByteToWideChar(
        page: u32,
        flags: u32,
        bytes: *const u8,
        length: c_int,
        wide: *mut u16,
        capacity: c_int,
    ) -> c_int;
}

/// The code page that a number stands for: the system's own has one, too, which may be UTF-8.
fn resolved(code_page: u16) -> u16 {
    if code_page == SYSTEM {
        // SAFETY: asks and changes nothing.
        unsafe { GetACP() as u16 }
    } else {
        code_page
    }
}

/// The code pages for which the system takes no flags, as the documentation of both functions lists them.
fn takes_flags(code_page: u16) -> bool {
    !matches!(code_page, 42 | 50220..=50222 | 50225 | 50227 | 50229 | 52936 | 54936 | 57002..=57011 | 65000 | 65001)
}

/// How many bytes the units are, and whether a character had to be replaced; or, with a `target`, writes them.
///
/// # Safety
/// `target` is writable for `capacity` bytes.
unsafe fn convert(code_page: u16, wide: &[u16], target: *mut u8, capacity: usize) -> Result<(usize, bool), Error> {
    let too_large = |length| Error::marshal(Problem::LengthTooLarge { length, native: "int" });
    let length = c_int::try_from(wide.len()).map_err(|_| too_large(wide.len()))?;
    let capacity = c_int::try_from(capacity).map_err(|_| too_large(capacity))?;
    let mut replaced: c_int = 0;
    let flags = if takes_flags(code_page) { WC_NO_BEST_FIT_CHARS } else { 0 };
    // Both have a form for every character, and no default.
    let asks = if matches!(code_page, 54936 | 65000) { ptr::null_mut() } else { &raw mut replaced };
    // SAFETY: the lengths are those of the memory; the flags and the last argument are what the code page takes.
    let written = unsafe {
        WideCharToMultiByte(code_page.into(), flags, wide.as_ptr(), length, target, capacity, ptr::null(), asks)
    };
    match written {
        0 => Err(Error::marshal(Problem::NoCodePage { code_page })),
        written => Ok((written as usize, replaced != 0)),
    }
}

/// How many bytes the string has in the code page.
pub(crate) fn count(code_page: u16, string: &str) -> usize {
    let code_page = resolved(code_page);
    if code_page == UTF_8 || string.is_empty() {
        return Utf8::count(string);
    }
    if single_byte::table(code_page).is_some() {
        return string.chars().count();
    }
    let mut wide = Vec::with_capacity(Utf16::count(string));
    wide.extend(string.encode_utf16());
    // SAFETY: nothing is written.
    unsafe { convert(code_page, &wide, ptr::null_mut(), 0) }.map_or(0, |(length, _)| length)
}

/// The string with a NUL behind it, in the memory of the call.
pub(crate) fn encode(code_page: u16, string: &str, call: &Call<'_>) -> Result<*const c_char, Error> {
    let code_page = resolved(code_page);
    if code_page == UTF_8 || string.is_empty() {
        return Ok(utf8::copied(string.as_bytes(), call));
    }
    if let Some(high) = single_byte::table(code_page) {
        return single_byte::encode(code_page, high, string, call);
    }
    let wide = room::<u16>(string.len(), call);
    // SAFETY: a unit for each byte was allocated.
    let length = unsafe { utf16::encode_counted(string, wide) };
    // SAFETY: written above.
    let wide = unsafe { std::slice::from_raw_parts(wide, length) };
    // SAFETY: nothing is written.
    let (length, replaced) = unsafe { convert(code_page, wide, ptr::null_mut(), 0) }?;
    if replaced {
        return Err(unmappable(code_page, first_replaced(code_page, string)));
    }
    let copy = room::<u8>(length, call);
    // SAFETY: as many bytes, and one more, were allocated.
    unsafe { convert(code_page, wide, copy, length) }?;
    // SAFETY: as above.
    unsafe { copy.add(length).write(0) };
    Ok(copy.cast())
}

/// The first character of the string that the code page does not have.
#[cold]
fn first_replaced(code_page: u16, string: &str) -> char {
    let is_replaced = |character: &char| {
        let mut units = [0; 2];
        // SAFETY: nothing is written.
        unsafe { convert(code_page, character.encode_utf16(&mut units), ptr::null_mut(), 0) }
            .is_ok_and(|(_, replaced)| replaced)
    };
    string.chars().find(is_replaced).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The text of `bytes`.
pub(crate) fn decode(code_page: u16, bytes: &[u8]) -> Result<String, Error> {
    let code_page = resolved(code_page);
    if code_page == UTF_8 || bytes.is_empty() {
        return Utf8::decode(utf8::units(bytes));
    }
    if let Some(high) = single_byte::table(code_page) {
        return single_byte::decode(code_page, high, bytes);
    }
    Utf16::decode(&widen(code_page, bytes)?)
}

/// The text of `bytes`, with U+FFFD for what is none.
pub(crate) fn decode_lossy(code_page: u16, bytes: &[u8]) -> String {
    let code_page = resolved(code_page);
    if code_page == UTF_8 || bytes.is_empty() {
        return Utf8::decode_lossy(utf8::units(bytes));
    }
    if let Some(high) = single_byte::table(code_page) {
        return single_byte::decode_lossy(high, bytes);
    }
    match widen(code_page, bytes) {
        Ok(wide) => Utf16::decode_lossy(&wide),
        Err(_) => piecewise(code_page, bytes),
    }
}

/// How many bytes stand before a last character that is cut off.
pub(crate) fn whole(code_page: u16, bytes: &[u8]) -> usize {
    let code_page = resolved(code_page);
    if code_page == UTF_8 {
        return Utf8::whole(utf8::units(bytes));
    }
    if single_byte::table(code_page).is_some() {
        return bytes.len();
    }
    whole_by_trial(bytes, |bytes| bytes.is_empty() || widen(code_page, bytes).is_ok())
}

/// Character by character, because the system's own replacement is another one in each code page.
#[cold]
fn piecewise(code_page: u16, mut bytes: &[u8]) -> String {
    const LONGEST: usize = 4; // of all code pages: GB 18030's
    let mut text = String::with_capacity(bytes.len());
    while !bytes.is_empty() {
        let piece = |length: usize| Some((length, widen(code_page, &bytes[..length]).ok()?));
        let found = (1..=LONGEST.min(bytes.len())).find_map(piece);
        let (length, wide) = found.unwrap_or((1, vec![0xFFFD]));
        text.push_str(&Utf16::decode_lossy(&wide));
        bytes = &bytes[length..];
    }
    text
}

/// The bytes as UTF-16, where all of them are text.
fn widen(code_page: u16, bytes: &[u8]) -> Result<Vec<u16>, Error> {
    let flags = if takes_flags(code_page) || code_page == 54936 { MB_ERR_INVALID_CHARS } else { 0 };
    let Ok(length) = c_int::try_from(bytes.len()) else {
        return Err(Error::marshal(Problem::LengthTooLarge { length: bytes.len(), native: "int" }));
    };
    // SAFETY: the length is that of the bytes; nothing is written.
    let units = unsafe { MultiByteToWideChar(code_page.into(), flags, bytes.as_ptr(), length, ptr::null_mut(), 0) };
    let mut wide = Vec::with_capacity(units as usize);
    // SAFETY: as many units are allocated.
    let units =
        unsafe { MultiByteToWideChar(code_page.into(), flags, bytes.as_ptr(), length, wide.as_mut_ptr(), units) };
    if units == 0 {
        return Err(invalid(code_page));
    }
    // SAFETY: as many were written.
    unsafe { wide.set_len(units as usize) };
    Ok(wide)
}
