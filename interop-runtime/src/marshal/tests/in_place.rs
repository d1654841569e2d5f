//! Strings in buffers that native code fills or changes: what is initialised, where they end, what is cut off.

use std::ffi::{CString, OsString, c_char};
use std::path::PathBuf;

use proptest::prelude::*;

use crate::Error;
use crate::error::Problem;
use crate::marshal::buffer::in_out::{HasPart, HasRoom, InOutBuffer};
use crate::marshal::buffer::lent::LendBuffer;
use crate::marshal::buffer::out::OutBuffer;
use crate::marshal::call::{buffer, call};
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{
    Alone, ByType, Bytes, Counted, Elements, Excluded, InOnly, Included, Lossy, NoEncoding, Truncate, UnsaidNul, Utf8,
    Utf16, Utf32,
};
#[cfg(any(windows, feature = "encoding_rs"))]
use crate::marshal::policy::{ByWord, CodePage};
use crate::marshal::replace::{InOut, InOutStorage};
use crate::marshal::tests::problem;

type ByItself<E> = ByType<E, Alone>;
type Snprintf<E> = ByType<E, Counted<Elements, InOnly>>;
type Cut<E> = Truncate<Snprintf<E>>;

/// Writes the units, as far as there is room for them.
fn write<U: Copy>(start: PointerMut<U>, room: usize, units: &[U]) {
    for (at, unit) in units.iter().enumerate().take(room) {
        // SAFETY: within the room.
        unsafe { start.0.add(at).write(*unit) };
    }
}

/// snprintf's way, into a buffer of `capacity`.
fn snprintf<M, T: OutBuffer<M>>(capacity: usize, units: &[T::Unit], zero: T::Unit) -> Result<T, Error> {
    let (buffer, start, room) = T::make(capacity);
    assert_eq!(room, capacity);
    if let Some(last) = room.checked_sub(1) {
        write(start, last, units);
        // SAFETY: within the room.
        unsafe { start.0.add(units.len().min(last)).write(zero) };
    }
    // SAFETY: terminated above.
    unsafe { T::finish(buffer, capacity, Some(units.len())) }
}

/// Changes a string in place.
fn change<M, T: InOut<M>>(
    text: T,
    callee: impl FnOnce(PointerMut<<T::Native as InOutStorage>::Target>),
) -> Result<T, Error> {
    let mut buffer = buffer();
    let call = call(&mut buffer);
    let (mut storage, _) = text.pass_in_out(&call)?;
    callee(storage.start());
    // SAFETY: the callees here stay within the string.
    unsafe { T::take_in_out(storage) }
}

/// Changes a string in a buffer, and reports a length.
fn change_within<M, T: InOutBuffer<M, Buffer: HasRoom + HasPart>>(
    text: T,
    capacity: usize,
    callee: impl FnOnce(PointerMut<T::Unit>, usize) -> Option<usize>,
) -> Result<T, Error> {
    let mut buffer = buffer();
    let call = call(&mut buffer);
    let mut buffer = text.make_larger(capacity, &call)?;
    let (start, room) = T::start(&mut buffer);
    match callee(start, room) {
        // SAFETY: the callees here stay within the room.
        Some(reported) => unsafe { T::finish_part(buffer, reported) },
        // SAFETY: as above.
        None => unsafe { T::finish(buffer) },
    }
}

#[test]
fn changed_within_its_own_length() {
    let text = change::<ByItself<Utf8>, _>("abc".to_owned(), |start| write(start, 3, &[b'x' as c_char, 0]));
    assert_eq!(text.unwrap(), "x");
    let text = change::<ByItself<Utf16>, _>(OsString::from("abc"), |start| write(start, 4, &[0xFC, 0x62]));
    assert_eq!(text.unwrap(), "übc");
    let text = change::<ByItself<Utf32>, _>(PathBuf::from(""), |_| ());
    assert_eq!(text.unwrap(), PathBuf::new());
    let text = change::<ByItself<NoEncoding>, _>(c"abc".to_owned(), |start| write(start, 1, &[b'x' as c_char]));
    assert_eq!(text.unwrap().as_c_str(), c"xbc");
    let over = change::<ByItself<Utf8>, _>("abc".to_owned(), |start| write(start, 4, &[b'x' as c_char; 4]));
    assert_eq!(problem(over), Problem::NotTerminated { capacity: 4 });
    let nul = change::<ByItself<Utf8>, _>("a\0c".to_owned(), |_| unreachable!());
    assert_eq!(problem(nul), Problem::InteriorNul { position: 1 });
    let wrong = change::<ByItself<Utf8>, _>("abc".to_owned(), |start| write(start, 1, &[0xC3_u8 as c_char]));
    assert!(matches!(problem(wrong), Problem::InvalidUtf8(_)));
    let lossy = change::<Lossy<ByItself<Utf8>>, _>("abc".to_owned(), |start| write(start, 1, &[0xFF_u8 as c_char]));
    assert_eq!(lossy.unwrap(), "\u{FFFD}bc");
}

/// Everything behind the string is zeros, so that what native code leaves out is no garbage.
#[test]
fn the_room_behind_a_string_is_initialised() {
    let text = change_within::<ByItself<Utf8>, String>("abc".to_owned(), 10, |start, room| {
        assert_eq!(room, 10);
        write(start, room, &[b'x' as c_char; 6]); // over the NUL, and none behind it
        None
    });
    assert_eq!(text.unwrap(), "xxxxxx");
    let all = change_within::<Snprintf<Utf16>, String>(String::new(), 5, |_, room| Some(room - 1));
    assert_eq!(all.unwrap(), "\0\0\0\0");
    type InBytes = ByType<Utf32, Counted<Bytes, Included>>;
    let text = change_within::<InBytes, String>("abc".to_owned(), 0, |_, room| {
        assert_eq!(room, 16);
        Some(12)
    });
    assert_eq!(text.unwrap(), "abc", "of the four units that are counted the last was not");
}

#[test]
fn of_a_single_unit_the_nul_leaves_nothing() {
    type Told = ByType<Utf8, Counted<Elements, Excluded>>;
    let (buffer, start, room) = <String as OutBuffer<Told>>::make(1);
    assert_eq!(room, 1);
    write(start, 1, &[b'x' as c_char]);
    // SAFETY: one unit was written.
    assert_eq!(unsafe { <String as OutBuffer<Told>>::finish(buffer, 1, Some(1)) }.unwrap(), "x");
    let text = change_within::<Told, CString>(c"".to_owned(), 0, |_, room| {
        assert_eq!(room, 1);
        Some(0)
    });
    assert_eq!(text.unwrap().as_c_str(), c"");
}

#[test]
fn what_is_no_whole_character_is_cut_off() {
    let bytes = |text: &str| text.bytes().map(|byte| byte as c_char).collect::<Vec<_>>();
    let cut = |capacity| snprintf::<Cut<Utf8>, String>(capacity, &bytes("aü🦀"), 0).unwrap();
    assert_eq!([0, 1, 2, 3, 4, 7, 8].map(cut), ["", "", "a", "a", "aü", "aü", "aü🦀"]);
    let units: Vec<u16> = "a🦀b".encode_utf16().collect();
    let cut = |capacity| snprintf::<Cut<Utf16>, OsString>(capacity, &units, 0).unwrap();
    assert_eq!([0, 1, 2, 3, 4, 5].map(cut), ["", "", "a", "a", "a🦀", "a🦀b"]);
    // A callee that writes nothing but says how much it would have been leaves an empty string.
    let (buffer, _, _) = <String as OutBuffer<Cut<Utf8>>>::make(8);
    // SAFETY: zeroed when it was made.
    assert_eq!(unsafe { <String as OutBuffer<Cut<Utf8>>>::finish(buffer, 8, Some(100)) }.unwrap(), "");
    // One that stops without a NUL leaves what it wrote.
    let (buffer, start, _) = <CString as OutBuffer<Truncate<ByItself<NoEncoding>>>>::make(8);
    write(start, 3, &bytes("abc"));
    // SAFETY: zeroed when it was made.
    let text = unsafe { <CString as OutBuffer<Truncate<ByItself<NoEncoding>>>>::finish(buffer, 8, None) };
    assert_eq!(text.unwrap().as_c_str(), c"abc");
}

/// Characters of one, two and four bytes.
#[cfg(any(windows, feature = "encoding_rs"))]
#[test]
#[cfg_attr(all(windows, miri), ignore = "asks the system")]
fn what_is_no_whole_character_of_a_code_page() {
    type Page<const N: u16> = Truncate<ByWord<CodePage<N>, Counted<Elements, InOnly>>>;
    let cut = |capacity: usize| {
        let units = [0x61, 0x82, 0xA0, 0xB1].map(|byte: u8| byte as c_char); // aあｱ
        snprintf::<Page<932>, String>(capacity, &units, 0).unwrap()
    };
    assert_eq!([0, 1, 2, 3, 4, 5].map(cut), ["", "", "a", "a", "aあ", "aあｱ"]);
    #[cfg(not(windows))] // Wine has no tables of GB 18030
    {
        let cut = |capacity: usize| {
            let units = [0x61, 0x81, 0x30, 0x81, 0x30, 0x62].map(|byte: u8| byte as c_char); // U+0080 in four bytes
            snprintf::<Page<54936>, String>(capacity, &units, 0).unwrap()
        };
        assert_eq!([2, 3, 4, 5, 6, 7].map(cut), ["a", "a", "a", "a", "a\u{80}", "a\u{80}b"]);
    }
    // What is no text behind which nothing is cut off stays a mistake.
    let units = [0xFF, 0x61, 0x61, 0x61, 0x61].map(|byte: u8| byte as c_char);
    let wrong = snprintf::<Page<932>, String>(5, &units, 0);
    assert_eq!(problem(wrong), Problem::InvalidCodePage { code_page: 932 });
}

#[test]
fn how_much_was_read() {
    type InElements = ByType<NoEncoding, Counted<Elements, UnsaidNul>>;
    let values = [1_u32, 2, 3];
    let mut lent = &values[..];
    let (start, room) = LendBuffer::<InElements>::pass(&mut lent);
    assert_eq!((start.0, room), (values.as_ptr(), 3));
    // SAFETY: nothing was written.
    let read = |length| unsafe { LendBuffer::<InElements>::filled(lent, length) };
    assert_eq!((read(0).unwrap(), read(3).unwrap()), (0, 3));
    assert_eq!(problem(read(4)), Problem::LengthOutOfBounds { reported: 4, capacity: 3 });
}

proptest! {
    #[test]
    fn any_text_is_a_beginning_of_itself(text in "\\PC{0,12}", capacity in 0_usize..50) {
        let bytes: Vec<c_char> = text.bytes().map(|byte| byte as c_char).collect();
        let cut = snprintf::<Cut<Utf8>, String>(capacity, &bytes, 0).unwrap();
        prop_assert!(text.starts_with(&cut) && cut.len() < capacity.max(1));
        // No character more had room.
        let next = text[cut.len()..].chars().next().map_or(usize::MAX, char::len_utf8);
        prop_assert!(cut.len().saturating_add(next) >= capacity.max(1));
    }
}
