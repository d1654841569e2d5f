//! Strings on their way to native code.

use std::ffi::c_int;
use std::io;

use crate::shared::{bound, hand};

/// A thousand bytes, of which the callee reads one.
const LONG: &str = text(&[b'x'; 1000]);
/// Two hundred.
const MEDIUM: &str = text(&[b'x'; 200]);
const EIGHT: &[&str] = &["sixteen letters!"; 8];

const fn text(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => unreachable!(),
    }
}

pairs! {
    // UTF-8, with the failure through errno.
    fn bench_take(&str) -> Result<c_int, io::Error> {
        hand_empty, bound_empty = "";
        hand_tiny, bound_tiny = "x23";
        hand_short, bound_short = "sixteen letters!";
        hand_long, bound_long = LONG;
    }
    fn bench_take16(&str) -> c_int {
        hand_utf16_empty, bound_utf16_empty = "";
        hand_utf16_short, bound_utf16_short = "sixteen letters!";
        hand_utf16_medium, bound_utf16_medium = MEDIUM;
        hand_utf16_latin, bound_utf16_latin = "Grüße aus Köln!";
        hand_utf16_han, bound_utf16_han = "天地玄黃宇宙洪荒日月盈昃辰宿列張";
        hand_utf16_emoji, bound_utf16_emoji = "😀😁😂😃😄😅😆😇😈😉😊😋😌😍😎😏";
    }
    fn bench_take_list(&[&str]) -> c_int {
        hand_list, bound_list = EIGHT;
    }
}
