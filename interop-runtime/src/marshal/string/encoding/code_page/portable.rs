//! Code pages where the system has none.

use std::ffi::c_char;

#[cfg(feature = "encoding_rs")]
use super::shared::{invalid, unmappable, whole_by_trial};
use super::single_byte::{self, High};
#[cfg(feature = "encoding_rs")]
use super::web;
use crate::Error;
use crate::marshal::call::Call;
use crate::marshal::policy::Utf8;
use crate::marshal::string::encoding::{Decode, Measure, utf8};

/// Where a code page's characters are.
enum Tables {
    SingleByte(&'static High),
    Utf8,
    #[cfg(feature = "encoding_rs")]
    Web(&'static encoding_rs::Encoding),
}

#[inline(always)]
fn tables(code_page: u16) -> Tables {
    if let Some(high) = single_byte::table(code_page) {
        return Tables::SingleByte(high);
    }
    #[cfg(feature = "encoding_rs")]
    if let Some(encoding) = web::encoding(code_page) {
        return Tables::Web(encoding);
    }
    // What is no `KnownCodePage` comes here only to be measured, beside the error that says so.
    Tables::Utf8
}

/// How many bytes the string has in the code page.
#[inline]
pub(crate) fn count(code_page: u16, string: &str) -> usize {
    match tables(code_page) {
        Tables::SingleByte(_) => string.chars().count(),
        Tables::Utf8 => Utf8::count(string),
        #[cfg(feature = "encoding_rs")]
        Tables::Web(encoding) => web::count(encoding, string),
    }
}

/// The string with a NUL behind it, in the memory of the call.
#[inline]
pub(crate) fn encode(code_page: u16, string: &str, call: &Call<'_>) -> Result<*const c_char, Error> {
    match tables(code_page) {
        Tables::SingleByte(high) => single_byte::encode(code_page, high, string, call),
        Tables::Utf8 => Ok(utf8::copied(string.as_bytes(), call)),
        #[cfg(feature = "encoding_rs")]
        Tables::Web(encoding) => {
            web::encode(encoding, string, call).map_err(|character| unmappable(code_page, character))
        }
    }
}

/// The text of `bytes`.
pub(crate) fn decode(code_page: u16, bytes: &[u8]) -> Result<String, Error> {
    match tables(code_page) {
        Tables::SingleByte(high) => single_byte::decode(code_page, high, bytes),
        Tables::Utf8 => Utf8::decode(utf8::units(bytes)),
        #[cfg(feature = "encoding_rs")]
        Tables::Web(encoding) => web::decode(encoding, bytes).ok_or_else(|| invalid(code_page)),
    }
}

/// The text of `bytes`, with U+FFFD for what is none.
pub(crate) fn decode_lossy(code_page: u16, bytes: &[u8]) -> String {
    match tables(code_page) {
        Tables::SingleByte(high) => single_byte::decode_lossy(high, bytes),
        Tables::Utf8 => Utf8::decode_lossy(utf8::units(bytes)),
        #[cfg(feature = "encoding_rs")]
        Tables::Web(encoding) => web::decode_lossy(encoding, bytes),
    }
}

/// How many bytes stand before a last character that is cut off.
pub(crate) fn whole(code_page: u16, bytes: &[u8]) -> usize {
    match tables(code_page) {
        Tables::SingleByte(_) => bytes.len(),
        Tables::Utf8 => Utf8::whole(utf8::units(bytes)),
        #[cfg(feature = "encoding_rs")]
        Tables::Web(encoding) => whole_by_trial(bytes, |bytes| web::decode(encoding, bytes).is_some()),
    }
}
