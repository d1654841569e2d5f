//! The encodings against each other and against the standard library's.

use std::ffi::{CStr, CString, OsStr, OsString, c_char};
use std::fmt::Debug;
use std::mem::MaybeUninit;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use crate::error::Problem;
use crate::marshal::abi::Fillable;
use crate::marshal::argument::{Element, LendRef};
use crate::marshal::call::call;
use crate::marshal::length::countable::{Countable, length};
use crate::marshal::native_pointer::Pointer;
use crate::marshal::policy::{
    Alone, ByType, ByWord, Bytes, CodePage, Counted, DoubleNul, Elements, Excluded, Included, List, Lossy, NoEncoding,
    UnsaidNul, UnsaidUnit, Utf8, Utf16, Utf32,
};
use crate::marshal::string::encoding::{Decode, Encode, Measure, utf8};
use crate::marshal::string::owned::OwnedText;
use crate::{Error, ErrorKind, U16CStr, u16cstr};

type In<E> = ByWord<E, Alone>;
type Count<E, N = Excluded, U = Elements> = ByWord<E, Counted<U, N>>;
type Items<E> = ByType<E, Counted<UnsaidUnit, UnsaidNul>>;

fn cases() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(if cfg!(miri) { 4 } else { 500 }) }
}

fn problem(error: Error) -> Problem {
    match error.into_kind() {
        ErrorKind::Marshal(error) => error.problem().clone(),
        other => panic!("{other:?}"),
    }
}

/// The units that a string becomes before its NUL.
fn lend<M, T: LendRef<M, Native: Copy + Fillable> + ?Sized>(
    value: &T,
    units: usize,
) -> Result<Vec<T::Native>, Problem> {
    let mut buffer = MaybeUninit::uninit();
    let call = call(&mut buffer);
    let start = value.lend(&call).map_err(problem)?;
    // SAFETY: the test says how many there are.
    Ok(unsafe { std::slice::from_raw_parts(start, units) }.to_vec())
}

/// In, out and back, terminated and counted.
fn round_trip<E: Decode<Unit: Debug + PartialEq + Default>>(text: &str) {
    let mut buffer = MaybeUninit::uninit();
    let call = call(&mut buffer);
    let without_nul: String = text.chars().filter(|&character| character != '\0').collect();
    let start = E::terminated(&without_nul, &call).unwrap();
    // SAFETY: it is terminated.
    let length = unsafe { E::length(start) };
    assert_eq!(length, E::count(&without_nul));
    // SAFETY: so many and the NUL are there.
    let units = unsafe { std::slice::from_raw_parts(start, length + 1) };
    assert_eq!(units[length], E::Unit::default());
    assert_eq!(E::find_nul(units), Some(length));
    assert_eq!(E::find_nul(&units[..length]), None);
    assert_eq!(E::decode(&units[..length]).unwrap(), without_nul);
    assert_eq!(E::decode_lossy(&units[..length]), without_nul);
    let start = E::counted(text, &call).unwrap();
    // SAFETY: as many as the count.
    let units = unsafe { std::slice::from_raw_parts(start, E::count(text)) };
    assert_eq!(E::decode(units).unwrap(), text);
    assert_eq!(E::decode_os(units, false).unwrap(), OsStr::new(text));
}

/// Texts of ASCII runs with others between, of every length around a block's; now and then with a NUL.
fn text() -> impl Strategy<Value = String> {
    let character =
        prop_oneof![any::<char>(), prop::sample::select(vec!['\0', '\u{7F}', '\u{80}', 'ß', '水', '\u{FFFF}', '🦀'])];
    prop::collection::vec((0..40_usize, character), 0..5).prop_map(|pieces| {
        pieces.into_iter().flat_map(|(run, character)| std::iter::repeat_n('a', run).chain([character])).collect()
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_text_comes_back(text in text()) {
        round_trip::<Utf8>(&text);
        round_trip::<Utf16>(&text);
        round_trip::<Utf32>(&text);
        round_trip::<CodePage<65001>>(&text);
        #[cfg(feature = "encoding_rs")]
        round_trip::<CodePage<54936>>(&text.replace('\u{E5E5}', "")); // which GB 18030 has twice, so the web has it never
    }

    #[test]
    fn the_units_are_the_standard_library_s(text in text()) {
        let units: Vec<u16> = text.encode_utf16().collect();
        prop_assert_eq!(lend::<Count<Utf16>, str>(&text, units.len()), Ok(units));
        let units: Vec<u32> = text.chars().map(u32::from).collect();
        prop_assert_eq!(lend::<Count<Utf32>, str>(&text, units.len()), Ok(units));
    }

    #[test]
    fn any_units_decode_as_the_standard_library_has_it(
        units in prop::collection::vec(prop_oneof![any::<u16>(), 0..0x80_u16, 0xD800..0xE000_u16], 0..40),
        ascii in 0..40_usize,
    ) {
        let units: Vec<u16> = std::iter::repeat_n(0x61, ascii).chain(units).collect();
        let ours = Utf16::decode(&units);
        prop_assert_eq!(Utf16::decode_lossy(&units), String::from_utf16_lossy(&units));
        match String::from_utf16(&units) {
            Ok(text) => prop_assert_eq!(ours.unwrap(), text),
            Err(_) => {
                let Problem::InvalidUtf16 { position } = problem(ours.unwrap_err()) else { panic!() };
                prop_assert!(String::from_utf16(&units[..position]).is_ok());
                prop_assert!((0xD800..0xE000).contains(&units[position]));
            }
        }
    }

    #[test]
    fn any_32_bit_units_are_checked(
        units in prop::collection::vec(prop_oneof![any::<u32>(), 0..0x80_u32, 0xD700..0xE100_u32, 0x10_FF00..0x11_0100_u32], 0..40),
        ascii in 0..40_usize,
    ) {
        let units: Vec<u32> = std::iter::repeat_n(0x61, ascii).chain(units).collect();
        let lossy: String = units.iter().map(|&unit| char::from_u32(unit).unwrap_or('\u{FFFD}')).collect();
        prop_assert_eq!(Utf32::decode_lossy(&units), lossy);
        match units.iter().position(|&unit| char::from_u32(unit).is_none()) {
            None => prop_assert!(Utf32::decode(&units).is_ok()),
            Some(position) => prop_assert_eq!(
                problem(Utf32::decode(&units).unwrap_err()),
                Problem::InvalidUtf32 { position, value: units[position] }
            ),
        }
    }

    #[test]
    fn any_bytes_decode_as_the_standard_library_has_it(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        let units = utf8::units(&bytes);
        prop_assert_eq!(Utf8::decode_lossy(units), String::from_utf8_lossy(&bytes));
        prop_assert_eq!(Utf8::decode(units).is_ok(), std::str::from_utf8(&bytes).is_ok());
        let latin: String = bytes.iter().map(|&byte| char::from(byte)).collect();
        prop_assert_eq!(CodePage::<28591>::decode(units).unwrap(), &*latin);
        prop_assert_eq!(CodePage::<20127>::decode(units).is_ok(), bytes.is_ascii());
        let written = lend::<Count<CodePage<28591>>, str>(&latin, bytes.len()).unwrap();
        prop_assert_eq!(utf8::bytes(&written), bytes);
    }
}

fn nul_is_refused<E: Encode<Unit: Debug>>() {
    for length in 0..if cfg!(miri) { 20 } else { 70 } {
        for other in ["", "é", "水", "🦀"] {
            for position in 0..length {
                let mut text = "a".repeat(length);
                text.replace_range(position..=position, "\0");
                text.insert_str(0, other);
                let expected = Problem::InteriorNul { position: other.len() + position };
                assert_eq!(lend::<In<E>, str>(&text, 0).unwrap_err(), expected, "{text:?}");
                text.push_str(other);
                assert_eq!(lend::<In<E>, str>(&text, 0).unwrap_err(), expected, "{text:?}");
            }
        }
    }
}

#[test]
fn a_nul_at_every_position_is_refused() {
    nul_is_refused::<Utf8>();
    nul_is_refused::<Utf16>();
    nul_is_refused::<Utf32>();
    nul_is_refused::<CodePage<65001>>();
}

#[test]
fn every_length_of_ascii_has_its_nul() {
    for length in 0..if cfg!(miri) { 40 } else { 1100 } {
        let text: String = ('a'..='z').cycle().take(length).collect();
        round_trip::<Utf8>(&text);
        round_trip::<Utf16>(&text);
        round_trip::<Utf32>(&text);
    }
}

#[test]
fn lengths_are_in_units_or_bytes_with_the_nul_or_without() {
    let text = "aß🦀"; // 1 + 2 + 4 bytes
    fn lengths<E: Measure>(text: &str) -> [usize; 4] {
        [
            length::<Count<E>, _>(&text),
            length::<Count<E, Included>, _>(&text),
            length::<Count<E, Excluded, Bytes>, _>(&text),
            length::<Count<E, Included, Bytes>, _>(&Some(text)),
        ]
    }
    assert_eq!(lengths::<Utf8>(text), [7, 8, 7, 8]);
    assert_eq!(lengths::<Utf16>(text), [4, 5, 8, 10]);
    assert_eq!(lengths::<Utf32>(text), [3, 4, 12, 16]);
    assert_eq!(length::<ByWord<Utf16, Counted<Elements, Excluded>>, _>(&Path::new("ab")), 2);
    assert_eq!(length::<Count<NoEncoding, Included>, _>(&c"abc"), 4);
    assert_eq!(length::<Count<NoEncoding, Included, Bytes>, _>(&u16cstr!("abc")), 8);
    assert_eq!(length::<Count<Utf16>, _>(&None::<&str>), 0);
    assert_eq!(length::<List<Items<Utf8>>, _>(&&["a", "b"][..]), 2);
    assert_eq!(<OsStr as Countable<Count<Utf8>>>::count(OsStr::new(text)), 7);
}

#[test]
fn a_counted_string_that_is_utf8_already_is_not_copied() {
    let mut buffer = MaybeUninit::uninit();
    let call = call(&mut buffer);
    let text = "a\0b";
    let start = <str as LendRef<Count<Utf8>>>::lend(text, &call).unwrap();
    assert_eq!(start.cast(), text.as_ptr());
    let start = <Path as LendRef<Count<Utf8>>>::lend(Path::new(text), &call).unwrap();
    assert_eq!(start.cast(), text.as_ptr());
}

#[test]
fn a_code_page_has_its_characters_and_no_other() {
    assert_eq!(lend::<ByWord<CodePage<1252>, Alone>, str>("é€", 3), Ok(vec![0xE9_u8 as c_char, 0x80_u8 as c_char, 0]));
    let unmappable = |character, code_page| Err(Problem::Unmappable { character, code_page });
    assert_eq!(lend::<In<CodePage<1252>>, str>("ab水", 0), unmappable('水', 1252));
    assert_eq!(lend::<In<CodePage<28591>>, str>("€", 0), unmappable('€', 28591));
    assert_eq!(lend::<In<CodePage<20127>>, str>("é", 0), unmappable('é', 20127));
    let bytes: Vec<c_char> = [b'a', 0xE9].map(|byte| byte as c_char).to_vec();
    assert_eq!(problem(CodePage::<20127>::decode(&bytes).unwrap_err()), Problem::InvalidCodePage { code_page: 20127 });
    assert_eq!(CodePage::<20127>::decode_lossy(&bytes), "a\u{FFFD}");
    assert_eq!(CodePage::<1252>::decode(&bytes).unwrap(), "aé");
}

#[cfg(any(windows, feature = "encoding_rs"))]
#[test]
fn code_pages_of_more_than_one_byte() {
    let bytes: Vec<c_char> = [0x93_u8, 0xFA, 0x41].map(|byte| byte as c_char).to_vec();
    assert_eq!(CodePage::<932>::decode(&bytes).unwrap(), "日A");
    assert_eq!(lend::<In<CodePage<932>>, str>("日A", 3), Ok(bytes.clone()));
    assert_eq!(CodePage::<932>::count("日A"), 3);
    assert_eq!(problem(CodePage::<932>::decode(&bytes[..1]).unwrap_err()), Problem::InvalidCodePage { code_page: 932 });
    assert_eq!(CodePage::<932>::decode_lossy(&bytes[..1]), "\u{FFFD}");
    assert_eq!(lend::<In<CodePage<932>>, str>("a🦀", 0), Err(Problem::Unmappable { character: '🦀', code_page: 932 }));
    // Longer than the buffer that counts. (Wine has no tables of GB 18030.)
    #[cfg(not(windows))]
    assert_eq!(CodePage::<54936>::count(&"日".repeat(1000)), 2000);
    nul_is_refused::<CodePage<932>>();
}

#[cfg(unix)]
#[test]
fn the_system_s_strings_are_bytes() {
    use std::os::unix::ffi::{OsStrExt, OsStringExt};
    let bytes = b"a\xFFb";
    let units = utf8::units(bytes);
    let path = Path::new(OsStr::from_bytes(bytes));
    assert_eq!(lend::<In<Utf8>, Path>(path, 4).unwrap(), [units, &[0]].concat());
    assert_eq!(lend::<In<Utf16>, Path>(path, 0), Err(Problem::NotUnicode));
    assert_eq!(lend::<In<CodePage<1252>>, Path>(path, 0), Err(Problem::NotUnicode));
    assert_eq!(lend::<In<Utf16>, Path>(Path::new("aß"), 3), Ok(vec![0x61, 0xDF, 0]));
    assert_eq!(lend::<In<Utf8>, OsStr>(OsStr::from_bytes(b"\xFF\0"), 0), Err(Problem::InteriorNul { position: 1 }));
    let owned = <PathBuf as OwnedText<In<Utf8>>>::from_units(units).unwrap();
    assert_eq!(owned.as_os_str().as_bytes(), bytes);
    let lossy = <OsString as OwnedText<Lossy<In<Utf8>>>>::from_units(units).unwrap();
    assert_eq!(lossy.into_vec(), bytes);
}

#[cfg(windows)]
#[test]
fn the_system_s_strings_keep_their_surrogates() {
    use std::os::windows::ffi::{OsStrExt, OsStringExt};
    let units = [0x61, 0xD800, 0x62];
    let name = OsString::from_wide(&units);
    assert_eq!(lend::<In<Utf16>, OsStr>(&name, 4), Ok(vec![0x61, 0xD800, 0x62, 0]));
    assert_eq!(<OsStr as Countable<Count<Utf16>>>::count(&name), 3);
    assert_eq!(lend::<In<Utf8>, OsStr>(&name, 0), Err(Problem::NotUnicode));
    let nul = OsString::from_wide(&[0xD800, 0, 0x62]);
    assert_eq!(lend::<In<Utf16>, OsStr>(&nul, 0), Err(Problem::InteriorNul { position: 3 }));
    let owned = <PathBuf as OwnedText<In<Utf16>>>::from_units(&units).unwrap();
    assert_eq!(owned.as_os_str().encode_wide().collect::<Vec<_>>(), units);
}

#[cfg(windows)]
#[test]
fn the_system_has_a_code_page_and_refuses_what_it_has_not() {
    use crate::marshal::policy::Ansi;
    round_trip::<Ansi>("plain");
    round_trip::<CodePage<1251>>("да");
    assert_eq!(
        lend::<In<CodePage<1251>>, str>("да水", 0),
        Err(Problem::Unmappable { character: '水', code_page: 1251 })
    );
    // A best fit would be a plain `a`.
    assert_eq!(lend::<In<CodePage<1251>>, str>("ā", 0), Err(Problem::Unmappable { character: 'ā', code_page: 1251 }));
    assert_eq!(lend::<In<CodePage<9>>, str>("x", 0), Err(Problem::NoCodePage { code_page: 9 }));
    nul_is_refused::<CodePage<1251>>();
}

#[test]
fn owned_strings_are_made_from_units() {
    let units = utf8::units(b"ab");
    assert_eq!(&*<Box<str> as OwnedText<In<Utf8>>>::from_units(units).unwrap(), "ab");
    assert_eq!(<CString as OwnedText<ByType<NoEncoding, Alone>>>::from_units(units).unwrap(), c"ab".to_owned());
    let nul = <CString as OwnedText<ByType<Utf16, Alone>>>::from_units(utf8::units(b"a\0")).unwrap_err();
    assert_eq!(problem(nul), Problem::InteriorNul { position: 1 });
    assert_eq!(<String as OwnedText<ByWord<Utf16, Alone>>>::from_units(&[0x61, 0xD83E, 0xDD80]).unwrap(), "a🦀");
    assert_eq!(<String as OwnedText<Lossy<ByWord<Utf16, Alone>>>>::from_units(&[0xD83E]).unwrap(), "\u{FFFD}");
    assert_eq!(<PathBuf as OwnedText<In<Utf32>>>::from_units(&[0x61]).unwrap(), Path::new("a"));
}

#[test]
fn a_buffer_becomes_the_string() {
    let buffer = |text: &str, capacity| {
        let mut buffer: Vec<c_char> = Vec::with_capacity(capacity);
        buffer.extend(text.bytes().map(|byte| byte as c_char));
        buffer
    };
    for (capacity, kept) in [(100, true), (10_000, false)] {
        let units = buffer("Köln", capacity);
        let start = units.as_ptr().addr();
        let text = Utf8::decode_buffer(units).unwrap();
        assert_eq!(text, "Köln");
        assert_eq!(text.capacity() >= capacity, kept);
        assert!(!kept || text.as_ptr().addr() == start, "no copy is made");
    }
    let mut ill_formed = buffer("Köln", 10);
    ill_formed.pop();
    ill_formed.remove(2);
    assert!(matches!(problem(Utf8::decode_buffer(ill_formed).unwrap_err()), Problem::InvalidUtf8(_)));
}

/// Reads pointers up to a null.
fn pointers<N>(mut start: *const Pointer<N>) -> Vec<*const N> {
    let mut found = Vec::new();
    loop {
        // SAFETY: the list has a null at its end.
        let pointer = unsafe { start.read() };
        if pointer.0.is_null() {
            return found;
        }
        found.push(pointer.0);
        // SAFETY: as above.
        start = unsafe { start.add(1) };
    }
}

fn text_at(start: *const c_char) -> &'static str {
    // SAFETY: the tests' strings live as long as they are compared.
    unsafe { CStr::from_ptr(start) }.to_str().unwrap()
}

#[test]
fn a_list_ends_with_a_null() {
    let mut buffer = MaybeUninit::uninit();
    let call = call(&mut buffer);
    let texts = |start| pointers::<c_char>(start).into_iter().map(text_at).collect::<Vec<_>>();

    let list = <[&str] as LendRef<List<In<Utf8>>>>::lend(&["a", "", "水"], &call).unwrap();
    assert_eq!(texts(list), ["a", "", "水"]);
    let list = <[&str] as LendRef<List<In<Utf8>>>>::lend(&[], &call).unwrap();
    assert_eq!(texts(list), [""; 0]);
    let list = <[String] as LendRef<List<In<Utf8>>>>::lend(&["b".into()], &call).unwrap();
    assert_eq!(texts(list), ["b"]);
    let list = <[&CStr] as LendRef<List<In<NoEncoding>>>>::lend(&[c"c"], &call).unwrap();
    assert_eq!(texts(list), ["c"]);
    let list = <[&Path] as LendRef<List<In<Utf8>>>>::lend(&[Path::new("/")], &call).unwrap();
    assert_eq!(texts(list), ["/"]);
    let counted = <[PathBuf] as LendRef<List<Items<Utf8>>>>::lend(&["d".into()], &call).unwrap();
    assert_eq!(texts(counted), ["d"]);

    let wide = <[&str] as LendRef<List<ByWord<Utf16, Alone>>>>::lend(&["e"], &call).unwrap();
    // SAFETY: the string lives in the memory of the call.
    assert_eq!(unsafe { U16CStr::from_ptr(pointers(wide)[0]) }, u16cstr!("e"));
    let string = u16cstr!("f");
    let wide = <[&U16CStr] as LendRef<List<In<NoEncoding>>>>::lend(&[string], &call).unwrap();
    assert_eq!(pointers(wide)[0], string.as_ptr());

    let nested: &[&[&str]] = &[&["a", "b"], &[], &["c"]];
    let nested = <[&[&str]] as LendRef<List<In<Utf8>>>>::lend(nested, &call).unwrap();
    let nested: Vec<_> = pointers(nested).into_iter().map(texts).collect();
    assert_eq!(nested, [vec!["a", "b"], vec![], vec!["c"]]);

    let nul = <[&str] as LendRef<List<In<Utf8>>>>::lend(&["a", "b\0"], &call).map(drop).unwrap_err();
    assert_eq!(problem(nul), Problem::InteriorNul { position: 1 });
}

#[test]
fn a_counted_array_of_strings_has_no_null() {
    let mut buffer = MaybeUninit::uninit();
    let call = call(&mut buffer);
    let array = <[&str] as LendRef<Items<Utf8>>>::lend(&["a", "b"], &call).unwrap();
    // SAFETY: two pointers are there.
    let array = unsafe { std::slice::from_raw_parts(array, 2) };
    assert_eq!([text_at(array[0].0), text_at(array[1].0)], ["a", "b"]);
    let array = <Option<&str> as Element<Items<Utf8>>>::lend_slice(&[None, Some("b")], &call).unwrap();
    // SAFETY: two pointers are there.
    let array = unsafe { std::slice::from_raw_parts(array, 2) };
    assert!(array[0].0.is_null());
    assert_eq!(text_at(array[1].0), "b");
    let wide: *const Pointer<u16> =
        <[&str] as LendRef<ByWord<Utf16, Counted<Elements, UnsaidNul>>>>::lend(&["e"], &call).unwrap();
    // SAFETY: the string lives in the memory of the call.
    assert_eq!(unsafe { U16CStr::from_ptr((*wide).0) }, u16cstr!("e"));
    let numbers = <&i32 as Element<Items<NoEncoding>>>::lend_slice(&[&7], &call).unwrap();
    // SAFETY: one pointer is there, to the number.
    assert_eq!(unsafe { *(*numbers).0 }, 7);
}

#[test]
fn a_double_nul_list_is_one_buffer() {
    type Double<E> = DoubleNul<In<E>>;
    let bytes =
        |items: &[&str], length| lend::<Double<Utf8>, [&str]>(items, length).map(|units| utf8::bytes(&units).to_vec());
    assert_eq!(bytes(&["a", "bc"], 6), Ok(b"a\0bc\0\0".to_vec()));
    assert_eq!(bytes(&[], 2), Ok(b"\0\0".to_vec()));
    assert_eq!(bytes(&["a", ""], 0), Err(Problem::EmptyItem { index: 1 }));
    assert_eq!(bytes(&["a", "b\0"], 0), Err(Problem::InteriorNul { position: 1 }));
    assert_eq!(lend::<Double<Utf16>, [String]>(&["ß".into()], 3), Ok(vec![0xDF, 0, 0]));
    assert_eq!(lend::<Double<Utf32>, [&Path]>(&[Path::new("🦀")], 3), Ok(vec![0x1F980, 0, 0]));
    assert_eq!(lend::<DoubleNul<ByWord<CodePage<1252>, Alone>>, [&str]>(&["€"], 3), Ok(vec![0x80_u8 as c_char, 0, 0]));
}
