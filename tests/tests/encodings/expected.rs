//! What the standard library makes of strings, and the checksums of the fixtures.

use interop::Problem;

use crate::form::{Called, Failure, Form, Unit};

pub(crate) fn encode_utf8(text: &str) -> Result<Vec<u8>, Problem> {
    Ok(text.as_bytes().to_vec())
}

pub(crate) fn decode_utf8(units: &[u8]) -> Result<String, Problem> {
    std::str::from_utf8(units).map(str::to_owned).map_err(Problem::InvalidUtf8)
}

pub(crate) fn utf8_lossy(units: &[u8]) -> String {
    String::from_utf8_lossy(units).into_owned()
}

pub(crate) fn encode_utf16(text: &str) -> Result<Vec<u16>, Problem> {
    Ok(text.encode_utf16().collect())
}

pub(crate) fn decode_utf16(units: &[u16]) -> Result<String, Problem> {
    let mut position = 0;
    char::decode_utf16(units.iter().copied())
        .map(|character| {
            let character = character.map_err(|_| Problem::InvalidUtf16 { position })?;
            position += character.len_utf16();
            Ok(character)
        })
        .collect()
}

pub(crate) fn encode_utf32(text: &str) -> Result<Vec<u32>, Problem> {
    Ok(text.chars().map(u32::from).collect())
}

pub(crate) fn decode_utf32(units: &[u32]) -> Result<String, Problem> {
    let character = |(position, &value)| char::from_u32(value).ok_or(Problem::InvalidUtf32 { position, value });
    units.iter().enumerate().map(character).collect()
}

pub(crate) fn utf32_lossy(units: &[u32]) -> String {
    units.iter().map(|&unit| char::from_u32(unit).unwrap_or('\u{FFFD}')).collect()
}

/// Windows-1252 from 0x80 to 0x9F; the rest is Latin-1.
pub(crate) const WESTERN: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

pub(crate) fn western_text(units: &[u8]) -> String {
    let character = |&unit: &u8| match unit {
        0x80..0xA0 => WESTERN.chars().nth(usize::from(unit) - 0x80).unwrap(),
        _ => char::from(unit),
    };
    units.iter().map(character).collect()
}

pub(crate) fn decode_western(units: &[u8]) -> Result<String, Problem> {
    Ok(western_text(units))
}

pub(crate) fn encode_western(text: &str) -> Result<Vec<u8>, Problem> {
    let byte = |character| match WESTERN.chars().position(|other| other == character) {
        Some(index) => Ok(0x80 + index as u8),
        None => u8::try_from(character)
            .ok()
            .filter(|byte| !(0x80..0xA0).contains(byte))
            .ok_or(Problem::Unmappable { character, code_page: 1252 }),
    };
    text.chars().map(byte).collect()
}

pub(crate) fn encode_ascii(text: &str) -> Result<Vec<u8>, Problem> {
    match text.chars().find(|character| !character.is_ascii()) {
        Some(character) => Err(Problem::Unmappable { character, code_page: 20127 }),
        None => Ok(text.as_bytes().to_vec()),
    }
}

pub(crate) fn decode_ascii(units: &[u8]) -> Result<String, Problem> {
    if units.is_ascii() { Ok(ascii_lossy(units)) } else { Err(Problem::InvalidCodePage { code_page: 20127 }) }
}

pub(crate) fn ascii_lossy(units: &[u8]) -> String {
    units.iter().map(|&unit| if unit < 0x80 { char::from(unit) } else { '\u{FFFD}' }).collect()
}

/// The units of a string that native code finds the end of.
pub(crate) fn terminated<U: Unit>(form: &Form<U>, text: &str) -> Result<Vec<U>, Problem> {
    match text.find('\0') {
        Some(position) => Err(Problem::InteriorNul { position }),
        None => (form.encode)(text),
    }
}

/// As `mix` in `encodings.c`.
pub(crate) fn mix(sum: u64, unit: impl Into<u32>) -> u64 {
    (sum ^ u64::from(unit.into())).wrapping_mul(0x100_0000_01b3)
}

pub(crate) const SUM: u64 = 0xcbf2_9ce4_8422_2325;
pub(crate) const ABSENT: u32 = 0xFFFF_FFFF;
pub(crate) const END_OF_LIST: u32 = 0xFFFF_FFFE;

pub(crate) fn sum<U: Unit>(sum: u64, units: &[U]) -> u64 {
    units.iter().fold(sum, |sum, &unit| mix(sum, unit))
}

pub(crate) fn sum_with_nul<U: Unit>(start: u64, units: &[U]) -> u64 {
    mix(sum(start, units), 0_u32)
}

pub(crate) fn at<T>(parameter: &str, result: Result<T, Problem>) -> Called<T> {
    result.map_err(|problem| Failure::Marshal(problem, Some(parameter.to_owned())))
}

pub(crate) fn returned<T>(result: Result<T, Problem>) -> Called<T> {
    result.map_err(|problem| Failure::Marshal(problem, None))
}

/// The problem alone: a length that comes back and what it measures are told as one or the other's.
pub(crate) fn problem<T>(result: Called<T>) -> Result<T, Problem> {
    result.map_err(|failure| match failure {
        Failure::Marshal(problem, Some(_)) => problem,
        other => panic!("{other:?}"),
    })
}
