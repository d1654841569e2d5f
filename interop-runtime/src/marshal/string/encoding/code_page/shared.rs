//! What the tables of code pages share.

use crate::Error;
use crate::error::Problem;

/// Windows' number for whichever code page is the system's: `CP_ACP`.
pub(crate) const SYSTEM: u16 = 0;

/// How many bytes stand before a last character that is cut off, in a code page whose characters have up to four bytes:
/// as many as are text by themselves.
#[cfg(any(windows, feature = "encoding_rs"))]
pub(crate) fn whole_by_trial(bytes: &[u8], is_text: impl Fn(&[u8]) -> bool) -> usize {
    let lengths = (0..=bytes.len()).rev().take(4);
    lengths.into_iter().find(|&length| is_text(&bytes[..length])).unwrap_or(bytes.len())
}

/// The code page's encoder has no form for a character.
#[cold]
pub(crate) fn unmappable(code_page: u16, character: char) -> Error {
    Error::marshal(Problem::Unmappable { character, code_page })
}

/// The bytes are no text in the code page.
#[cold]
pub(crate) fn invalid(code_page: u16) -> Error {
    Error::marshal(Problem::InvalidCodePage { code_page })
}
