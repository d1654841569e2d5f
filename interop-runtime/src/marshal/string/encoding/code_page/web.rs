//! The code pages of the web, through the crate `encoding_rs`.

use std::ffi::c_char;

use encoding_rs::{self as rs, DecoderResult, EncoderResult, Encoding};

use crate::marshal::call::Call;
use crate::marshal::string::encoding::room;

/// The encoding of a code page's number.
///
/// Left out are numbers whose web encoding is another one's superset by name only: 28599 (Latin-5), which the web
/// reads as 1254, and 28591, which it reads as 1252. Big5 has Hong Kong's extensions, which 950 does not, on the way out
/// of native code only.
pub(crate) fn encoding(code_page: u16) -> Option<&'static Encoding> {
    Some(match code_page {
        866 => rs::IBM866,
        874 => rs::WINDOWS_874,
        932 => rs::SHIFT_JIS,
        936 | 51936 => rs::GBK,
        949 | 51949 => rs::EUC_KR,
        950 => rs::BIG5,
        1250 => rs::WINDOWS_1250,
        1251 => rs::WINDOWS_1251,
        1253 => rs::WINDOWS_1253,
        1254 => rs::WINDOWS_1254,
        1255 => rs::WINDOWS_1255,
        1256 => rs::WINDOWS_1256,
        1257 => rs::WINDOWS_1257,
        1258 => rs::WINDOWS_1258,
        10000 => rs::MACINTOSH,
        10017 => rs::X_MAC_CYRILLIC,
        20866 => rs::KOI8_R,
        21866 => rs::KOI8_U,
        28592 => rs::ISO_8859_2,
        28593 => rs::ISO_8859_3,
        28594 => rs::ISO_8859_4,
        28595 => rs::ISO_8859_5,
        28596 => rs::ISO_8859_6,
        28597 => rs::ISO_8859_7,
        28598 => rs::ISO_8859_8,
        28600 => rs::ISO_8859_10,
        28603 => rs::ISO_8859_13,
        28604 => rs::ISO_8859_14,
        28605 => rs::ISO_8859_15,
        28606 => rs::ISO_8859_16,
        38598 => rs::ISO_8859_8_I,
        50220 => rs::ISO_2022_JP,
        51932 => rs::EUC_JP,
        54936 => rs::GB18030,
        _ => return None,
    })
}

/// How many bytes the string has, up to a character that the encoding does not have.
pub(crate) fn count(encoding: &'static Encoding, mut string: &str) -> usize {
    let mut encoder = encoding.new_encoder();
    let mut buffer = [0; 256];
    let mut total = 0;
    loop {
        let (result, read, written) = encoder.encode_from_utf8_without_replacement(string, &mut buffer, true);
        total += written;
        string = &string[read..];
        if result != EncoderResult::OutputFull {
            return total;
        }
    }
}

/// The string with a NUL behind it, in the memory of the call; or the character that the encoding does not have.
pub(crate) fn encode(encoding: &'static Encoding, string: &str, call: &Call<'_>) -> Result<*const c_char, char> {
    let mut encoder = encoding.new_encoder();
    // `None` is more than memory, which the memory of the call refuses.
    let most = encoder.max_buffer_length_from_utf8_without_replacement(string.len()).unwrap_or(usize::MAX);
    let copy = room::<u8>(most, call);
    // SAFETY: allocated above; initialised before it is made a slice.
    let target = unsafe {
        copy.write_bytes(0, most + 1);
        std::slice::from_raw_parts_mut(copy, most)
    };
    match encoder.encode_from_utf8_without_replacement(string, target, true) {
        // The rest is NULs already.
        (EncoderResult::InputEmpty, ..) => Ok(copy.cast_const().cast()),
        (EncoderResult::Unmappable(character), ..) => Err(character),
        (EncoderResult::OutputFull, ..) => unreachable!("the encoder was given the room that it asked for"),
    }
}

/// The text of `bytes`, if it is all text.
pub(crate) fn decode(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len())?);
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Some(text),
        _ => None,
    }
}

/// The text of `bytes`, with U+FFFD for what is none.
pub(crate) fn decode_lossy(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}
