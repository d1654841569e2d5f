//! Every form of a string in every encoding: any text in, out and back through C, buffers of every capacity, a NUL at
//! every position, and units that are no text.

use std::ffi::{CStr, CString, OsString};
use std::path::PathBuf;

use interop::{Problem, U16CStr, U32CStr};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// The same for every encoding. (Before the modules, which use it, too.)
macro_rules! each {
    ($($name:ident => $check:ident;)*) => {$(
        #[test]
        fn $name() {
            $check(&utf8());
            $check(&utf16());
            $check(&utf32());
            $check(&wide());
            $check(&western());
            $check(&ascii());
            #[cfg(windows)]
            if is_known(get_acp()) {
                $check(&ansi());
            }
        }
    )*};
}

#[path = "encodings/arrays.rs"]
mod arrays;
#[path = "encodings/expected.rs"]
mod expected;
#[path = "encodings/form.rs"]
mod form;
#[path = "encodings/in_place.rs"]
mod in_place;

use expected::*;
use form::*;

// ---- what is tried ----

/// As many cases as the strategy is worth, and the smallest one that fails.
fn check<S: Strategy>(cases: u32, strategy: S, test: impl Fn(S::Value)) {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&strategy, |value| {
            test(value);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

/// Runs of ASCII with other characters between, of every length around a block's: all of Windows-1252, or any; now and
/// then with a NUL.
fn text() -> impl Strategy<Value = String> {
    let special = || prop::sample::select(vec!['\0', '\u{7F}', '\u{80}', 'ß', '€', '\u{9F}']);
    let wide = prop::sample::select(vec!['水', '\u{D7FF}', '\u{E000}', '\u{FFFF}', '\u{10000}', '🦀', '\u{10FFFF}']);
    prop_oneof![
        pieces(prop_oneof![prop::char::range('\u{1}', '\u{FF}'), special()]),
        pieces(prop::char::range('\u{1}', '\u{7F}')),
        pieces(prop_oneof![any::<char>(), special(), wide]),
    ]
}

fn pieces(character: impl Strategy<Value = char>) -> impl Strategy<Value = String> {
    prop::collection::vec((0..20_usize, character), 0..5).prop_map(|pieces| {
        pieces.into_iter().flat_map(|(run, character)| std::iter::repeat_n('a', run).chain([character])).collect()
    })
}

fn without_nul() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace('\0', ""))
}

/// Units of which many are no text in some encoding.
fn units<U: Unit>() -> impl Strategy<Value = Vec<U>> {
    let unit = prop_oneof![
        4 => 0x61..0x7B_u32,
        1 => any::<u32>(),
        1 => 0x80..0x100_u32,
        1 => 0xD7FF..0xE001_u32,
        1 => 0x10_FFF0..0x11_0010_u32,
        1 => prop::sample::select(vec![0xD800_u32, 0xDBFF, 0xDC00, 0xDFFF, 0xC0, 0xE0, 0xED, 0xF0, 0xF4]),
    ];
    // Cut to the unit's width, and no NUL, which would be the end.
    let mask = u32::MAX >> (32 - 8 * U::SIZE);
    let unit = unit.prop_map(move |unit| U::try_from((unit & mask).max(1)).unwrap());
    prop::collection::vec(unit, 0..40)
}

// ---- in ----

each! {
    any_text_goes_in => goes_in;
    a_nul_at_every_position => nul_at_every_position;
    any_text_comes_back => comes_back;
    any_buffer_that_reports_a_length => reporting_buffers;
    any_buffer_that_ends_in_a_nul => terminated_buffers;
    any_units_from_a_buffer => units_from_buffers;
    any_list => lists;
}

fn goes_in<U: Unit>(form: &Form<U>) {
    check(400, text(), |text| {
        let units = terminated(form, &text);
        let length = units.clone().map(|units| units.len() as i64);
        let checksum = at("text", units.map(|units| sum_with_nul(SUM, &units)));
        assert_eq!((form.length)(Some(&text)), at("text", length));
        assert_eq!((form.checksum)(&text), checksum);
        assert_eq!((form.checksum_os)(text.as_ref()), checksum);
        assert_eq!((form.checksum_path)(Some(text.as_ref())), checksum);
        assert_eq!((form.counted_with_nul)(Some(&text)), checksum);
        assert_eq!((form.bytes_with_nul)(&text), checksum);
        // Where the length is told, a NUL is a character like any other.
        let checksum = at("text", (form.encode)(&text).map(|units| sum(SUM, &units)));
        assert_eq!((form.counted)(&text), checksum);
        assert_eq!((form.counted_os)(text.as_ref()), checksum);
        assert_eq!((form.bytes)(text.as_ref()), checksum);
    });
    assert_eq!((form.length)(None), Ok(-1));
    assert_eq!((form.checksum_path)(None), Ok(mix(SUM, ABSENT)));
    assert_eq!((form.counted_with_nul)(None), Ok(SUM), "no units of no string");
}

fn nul_at_every_position<U: Unit>(form: &Form<U>) {
    for text in ["", "0123456789abcdef0123456789abcdef0123", "größe: öäüÄÖÜ, größer", "世界 🦀, 0123456789abcdef 世"]
    {
        for position in (0..=text.len()).filter(|&position| text.is_char_boundary(position)) {
            let broken = format!("{}\0{}", &text[..position], &text[position..]);
            let failure = Failure::Marshal(Problem::InteriorNul { position }, Some("text".to_owned()));
            assert_eq!((form.length)(Some(&broken)), Err(failure));
            // The first of two is told.
            assert_eq!((form.checksum)(&format!("{broken}\0")), at("text", terminated(form, &broken).map(|_| 0)));
            assert_eq!((form.checksum_os)(broken.as_ref()), at("text", terminated(form, &broken).map(|_| 0)));
            let listed = || at("items", Err(Problem::InteriorNul { position }));
            assert_eq!((form.list)(&["first", &broken, "last"]), listed());
            assert_eq!((form.list_owned)(std::slice::from_ref(&broken)), listed());
            assert_eq!((form.counted_list)(&[None, Some(&broken)]), listed());
            assert_eq!((form.double_nul)(&["first", &broken]), listed());
        }
    }
}

/// The system's own strings need not be Unicode.
#[cfg(unix)]
#[test]
fn system_strings_that_are_no_text() {
    fn check<U: Unit>(form: &Form<U>) {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        use std::path::Path;

        for bytes in [&b"\xFF"[..], b"a\x80b", b"\xC0\x80", b"\xED\xA0\x80", b"\xF4\x90\x80\x80", b"cut \xE4\xB8"] {
            let text = OsStr::from_bytes(bytes);
            let units = || bytes.iter().map(|&byte| U::try_from(byte.into()).unwrap()).collect::<Vec<U>>();
            let expected = |with_nul| {
                if !form.system {
                    return Err(Problem::NotUnicode);
                }
                Ok(if with_nul { sum_with_nul(SUM, &units()) } else { sum(SUM, &units()) })
            };
            assert_eq!((form.checksum_os)(text), at("text", expected(true)));
            assert_eq!((form.checksum_path)(Some(Path::new(text))), at("text", expected(true)));
            assert_eq!((form.counted_os)(text), at("text", expected(false)));
            assert_eq!((form.bytes)(Path::new(text)), at("text", expected(false)));
            assert_eq!((form.counted_paths)(&[text.into()]), at("items", expected(true)));
        }
    }
    check(&utf8());
    check(&utf16());
    check(&utf32());
    check(&western());
    check(&ascii());
}

#[cfg(windows)]
#[test]
fn surrogates_without_a_partner_survive() {
    use std::os::windows::ffi::OsStringExt;
    for form in [utf16(), wide()] {
        for surrogate in [0xD800, 0xDBFF, 0xDC00, 0xDFFF] {
            for position in 0..=20 {
                let mut units = vec![0x61; 20];
                units.insert(position, surrogate);
                let text = OsString::from_wide(&units);
                assert_eq!((form.checksum_os)(&text), Ok(sum_with_nul(SUM, &units)));
                assert_eq!((form.counted_os)(&text), Ok(sum(SUM, &units)));
                assert_eq!((form.owned_os)(&units), Ok(text.clone()));
                assert_eq!((form.terminated_path)(&units, 0, 22), Ok(text.into()));
            }
        }
    }
}

// ---- out ----

fn comes_back<U: Unit>(form: &Form<U>) {
    check(400, without_nul(), |text| {
        let Ok(units) = (form.encode)(&text) else { return };
        assert_eq!((form.malloced)(&units), Ok(text.clone()));
        for asked in [units.len() + 1, 64, 200].into_iter().filter(|&asked| asked > units.len()) {
            assert_eq!((form.terminated)(&units, 0, asked).as_deref(), Ok(&*text));
            assert_eq!((form.terminated_os)(&units, 0, asked), Ok(text.clone().into()));
            assert_eq!((form.terminated_path)(&units, REFUSES, asked), Ok(text.clone().into()));
        }
    });
    assert_eq!((form.absent)(), Ok(None));
    assert_eq!((form.null)(), returned(Err(Problem::Null)));
}

/// What the system's own string is made of.
fn os_text<U: Unit>(form: &Form<U>, units: &[U]) -> Result<OsString, Problem> {
    if !form.system {
        return (form.decode)(units).map(OsString::from);
    }
    #[cfg(unix)]
    let text = {
        let bytes = units.iter().map(|&unit| u8::try_from(unit.into()).unwrap()).collect();
        std::os::unix::ffi::OsStringExt::from_vec(bytes)
    };
    #[cfg(windows)]
    let text = {
        let units: Vec<u16> = units.iter().map(|&unit| u16::try_from(unit.into()).unwrap()).collect();
        std::os::windows::ffi::OsStringExt::from_wide(&units)
    };
    Ok(text)
}

/// Nothing else in this file allocates there, so that what is freed can be counted.
#[test]
fn any_units_come_back_and_are_freed() {
    fn owned<U: Unit>(form: &Form<U>) {
        check(600, units::<U>(), |units| {
            let text = (form.decode)(&units);
            assert_eq!((form.owned)(&units), returned(text.clone()));
            assert_eq!((form.owned_option)(&units), returned(text.clone().map(|text| Some(text.into()))));
            assert_eq!((form.owned_lossy)(&units), Ok((form.decode_lossy)(&units)));
            assert_eq!((form.owned_os)(&units), returned(os_text(form, &units)));
            assert_eq!((form.owned_path)(&units), returned(os_text(form, &units).map(PathBuf::from)));
            assert_eq!((form.stored)(&units), at("out", text));
        });
        assert_eq!(fixture_live(), 0);
    }
    owned(&utf8());
    owned(&utf16());
    owned(&utf32());
    owned(&wide());
    owned(&western());
    owned(&ascii());
    owned_c_string();
}

/// Whether a string of so many units fits, as a callee sees it that counts in this way; and what becomes of the call.
fn reported(how: u32, count: usize, capacity: usize, size: usize) -> Called<()> {
    let unit = if how & BYTES == 0 { 1 } else { size };
    // Of one unit the NUL would leave nothing.
    let capacity = if how & NUL_IN == 0 && capacity == 1 { 2 } else { capacity };
    let room = if how & NUL_IN == 0 { capacity.saturating_sub(1) } else { capacity };
    let fits = count + usize::from(how & NUL_IN != 0) <= room;
    if !fits && how & REFUSES != 0 {
        return Err(Failure::Errno(ERANGE));
    }
    // As the declaration counts it: what is reported, and the most that it may be.
    let counted = usize::from(how & NUL_OUT != 0);
    let most = if how & NUL_OUT == 0 { capacity.saturating_sub(1) } else { capacity };
    if count + counted <= most {
        return Ok(());
    }
    at(
        "length",
        Err(Problem::LengthOutOfBounds { reported: ((count + counted) * unit) as i128, capacity: most * unit }),
    )
}

/// The text that comes out: of a length that counts the NUL, those at the end are none of it.
fn counted_so(how: u32, text: &str) -> String {
    if how & NUL_OUT == 0 { text.to_owned() } else { text.trim_end_matches('\0').to_owned() }
}

fn reporting_buffers<U: Unit>(form: &Form<U>) {
    check(36, text(), |text| {
        let Ok(units) = (form.encode)(&text) else { return };
        for refuses in [0, REFUSES] {
            for filled in &form.filled {
                let how = filled.how | refuses;
                let out = counted_so(how, &text);
                for capacity in 0..=40 {
                    let expected = reported(how, units.len(), capacity, U::SIZE).map(|()| out.clone());
                    assert_eq!((filled.plain)(&units, how, capacity), expected, "{how} {capacity}");
                    if capacity > units.len() {
                        assert!(expected.is_ok(), "the string and its NUL fit {capacity}");
                    }
                    // It fits sooner or later.
                    assert_eq!((filled.grow)(&units, how, capacity), Ok(out.clone().into()), "{how} {capacity}");
                }
                assert_eq!((filled.query)(&units, how, 0), Ok(out.clone()), "{how}");
            }
        }
        let [plain, grow, query] = form.returning;
        for capacity in 0..=40 {
            let expected = reported(NUL_IN, units.len(), capacity, U::SIZE).map(|()| text.clone());
            assert_eq!(problem(plain(&units, capacity)), problem(expected), "{capacity}");
            assert_eq!(grow(&units, capacity), Ok(text.clone()), "{capacity}");
        }
        assert_eq!(query(&units, 0), Ok(text.clone()));
    });
}

fn terminated_buffers<U: Unit>(form: &Form<U>) {
    check(48, without_nul(), |text| {
        let Ok(units) = (form.encode)(&text) else { return };
        for capacity in 0..=40 {
            let fits = capacity > units.len();
            let expected = |failure| if fits { Ok(text.clone()) } else { Err(failure) };
            let not_terminated = || at::<()>("buffer", Err(Problem::NotTerminated { capacity })).unwrap_err();
            assert_eq!((form.terminated_lossy)(&units, 0, capacity), expected(not_terminated()));
            assert_eq!((form.terminated)(&units, 0, capacity).map(String::from), expected(not_terminated()));
            assert_eq!(
                (form.terminated)(&units, REFUSES, capacity).map(String::from),
                expected(Failure::Errno(ERANGE))
            );
            assert_eq!((form.terminated_os)(&units, 0, capacity), expected(not_terminated()).map(OsString::from));
            assert_eq!((form.terminated_grow)(&units, REFUSES, capacity), Ok(text.clone()), "{capacity}");
            if capacity > 0 {
                assert_eq!((form.terminated_grow)(&units, 0, capacity), Ok(text.clone()), "{capacity}");
            }
        }
    });
}

fn units_from_buffers<U: Unit>(form: &Form<U>) {
    check(600, units::<U>(), |units| {
        let text = at("buffer", (form.decode)(&units));
        let how = form.filled[0].how;
        assert_eq!(problem((form.filled[0].plain)(&units, how, 41)), (form.decode)(&units));
        assert_eq!(problem((form.filled[0].query)(&units, how, 0)), (form.decode)(&units));
        assert_eq!(problem((form.filled[0].grow)(&units, how, 1)), os_text(form, &units));
        assert_eq!((form.terminated)(&units, 0, 41).map(String::from), text);
        assert_eq!((form.terminated_lossy)(&units, 0, 41), Ok((form.decode_lossy)(&units)));
        assert_eq!((form.terminated_os)(&units, 0, 41), at("buffer", os_text(form, &units)));
        assert_eq!((form.terminated_path)(&units, 0, 41), at("buffer", os_text(form, &units).map(PathBuf::from)));
    });
}

/// One bad piece at every position of a text, for every encoding that has any.
#[test]
fn what_is_no_text_at_every_position() {
    fn every_position<U: Unit>(form: &Form<U>, bad: &[&[u32]]) {
        for bad in bad {
            for (before, after) in (0..=34).map(|position| (position, 34 - position)) {
                let units: Vec<U> = std::iter::repeat_n(0x61, before)
                    .chain(bad.iter().copied())
                    .chain(std::iter::repeat_n(0x62, after))
                    .map(|unit| U::try_from(unit).unwrap())
                    .collect();
                let expected = (form.decode)(&units);
                assert!(expected.is_err());
                assert_eq!((form.malloced)(&units), returned(expected.clone()));
                assert_eq!((form.terminated_grow)(&units, 0, 4), at("buffer", expected));
            }
        }
    }
    let utf8_pieces: [&[u32]; 8] = [
        &[0x80],
        &[0xFF],
        &[0xC0, 0x80],             // an overlong NUL
        &[0xC1, 0xBF],             // an overlong DEL
        &[0xE0, 0x80, 0xAF],       // an overlong slash
        &[0xED, 0xA0, 0x80],       // a surrogate
        &[0xF4, 0x90, 0x80, 0x80], // one beyond the last
        &[0xE4, 0xB8],             // cut
    ];
    every_position(&utf8(), &utf8_pieces);
    every_position(
        &utf16(),
        &[&[0xD800], &[0xDBFF], &[0xDC00], &[0xDFFF], &[0xDC00, 0xD800], &[0xD800, 0xD800, 0xDC00]],
    );
    #[allow(clippy::single_element_loop, reason = "two where `wchar_t` has four bytes")]
    for form in [
        utf32(),
        #[cfg(not(windows))]
        wide(),
    ] {
        every_position(&form, &[&[0xD800], &[0xDFFF], &[0x11_0000], &[0xFFFF_FFFF], &[0xD83E, 0xDD80]]);
    }
    every_position(&ascii(), &[&[0x80], &[0xC3, 0xBC], &[0xFF]]);
}

// ---- lists ----

fn lists<U: Unit>(form: &Form<U>) {
    // The first item that cannot cross is what is told.
    let all = |items: &[&str]| items.iter().map(|item| terminated(form, item)).collect::<Result<Vec<_>, _>>();
    let summed = |start, items: &[Vec<U>]| items.iter().fold(start, |sum, item| sum_with_nul(sum, item));
    check(200, prop::collection::vec(text(), 0..6), |items| {
        let texts: Vec<&str> = items.iter().map(String::as_str).collect();
        let expected = at("items", all(&texts).map(|items| summed(SUM, &items)));
        assert_eq!((form.list)(&texts), expected);
        assert_eq!((form.list_owned)(&items), expected);
        let paths: Vec<PathBuf> = items.iter().map(PathBuf::from).collect();
        assert_eq!((form.counted_paths)(&paths), expected);
        let some: Vec<Option<&str>> = texts.iter().map(|text| Some(*text)).collect();
        assert_eq!((form.counted_list)(&some), expected);
    });
    check(200, prop::collection::vec(prop::option::of(without_nul()), 0..6), |items| {
        let texts: Vec<Option<&str>> = items.iter().map(Option::as_deref).collect();
        let expected = texts.iter().try_fold(SUM, |sum, text| match text {
            Some(text) => Ok(sum_with_nul(sum, &(form.encode)(text)?)),
            None => Ok(mix(sum, ABSENT)),
        });
        assert_eq!((form.counted_list)(&texts), at("items", expected));
    });
    check(75, prop::collection::vec(prop::collection::vec(text(), 0..3), 0..4), |lists| {
        let texts: Vec<Vec<&str>> = lists.iter().map(|list| list.iter().map(String::as_str).collect()).collect();
        let slices: Vec<&[&str]> = texts.iter().map(Vec::as_slice).collect();
        let expected = slices.iter().try_fold(SUM, |sum, list| Ok(mix(summed(sum, &all(list)?), END_OF_LIST)));
        assert_eq!((form.nested_list)(&slices), at("lists", expected));
    });
    check(200, prop::collection::vec(text(), 0..6), |items| {
        let texts: Vec<&str> = items.iter().map(String::as_str).collect();
        // Whether each item may stand there is seen before any is converted.
        let refused = texts.iter().enumerate().find_map(|(index, text)| match text.find('\0') {
            _ if text.is_empty() => Some(Problem::EmptyItem { index }),
            position => position.map(|position| Problem::InteriorNul { position }),
        });
        let expected = refused.map_or_else(
            || {
                all(&texts)
                    .map(|items| mix(summed(if items.is_empty() { mix(SUM, 0_u32) } else { SUM }, &items), 0_u32))
            },
            Err,
        );
        assert_eq!((form.double_nul)(&texts), at("items", expected.clone()));
        let paths: Vec<PathBuf> = items.iter().map(PathBuf::from).collect();
        assert_eq!((form.double_nul_paths)(&paths), at("items", expected));
    });
    assert_eq!([(form.list)(&[]), (form.counted_list)(&[]), (form.nested_list)(&[])], [Ok(SUM), Ok(SUM), Ok(SUM)]);
    // Where an empty list is written, there has been something else.
    let long = [&*"x".repeat(500)];
    assert!((form.double_nul)(&long).is_ok());
    assert_eq!((form.double_nul)(&[]), Ok(mix(mix(SUM, 0_u32), 0_u32)));
    assert_eq!((form.list)(&[""]), Ok(mix(SUM, 0_u32)));
    assert_eq!((form.nested_list)(&[&[], &[""]]), Ok([END_OF_LIST, 0, END_OF_LIST].into_iter().fold(SUM, mix)));
    for (index, items) in [&["", "a", "b"], &["a", "", "b"], &["a", "b", ""]].into_iter().enumerate() {
        assert_eq!((form.double_nul)(items), at("items", Err(Problem::EmptyItem { index })));
    }
}

// ---- as they are ----

#[interop::import(library = LIBRARY, strings = utf8, fails(when = unfailing, code = errno))]
unsafe extern "C" {
    #[entry_point("text8_same")]
    safe fn same_text(text: &CStr) -> Result<&str, Failure>;
    #[entry_point("text8_same")]
    safe fn same_option<'a>(text: Option<&'a CStr>) -> Result<Option<&'a str>, Failure>;
    #[entry_point("text8_same")]
    safe fn same8(text: &CStr) -> Result<&CStr, Failure>;
    #[cfg(unix)]
    #[entry_point("text8_same")]
    safe fn same_path(text: &CStr) -> Result<&std::path::Path, Failure>;
    #[entry_point("text16_same")]
    safe fn same16(text: &U16CStr) -> Result<&U16CStr, Failure>;
    #[entry_point("text32_same")]
    safe fn same32(text: &U32CStr) -> Result<&U32CStr, Failure>;
    #[entry_point("text8_owned")]
    #[returns(free_with = fixture_free)]
    safe fn own_c_string(units: &[u8], #[len_of(units)] count: usize) -> Result<CString, Failure>;
    #[entry_point("text8_fill_terminated")]
    #[fails(when = negative_one, code = errno)]
    safe fn fill_c_string(
        units: &[u8],
        #[len_of(units)] count: usize,
        #[out(capacity = asked)] buffer: CString,
        #[len_of(buffer, unit = elements, nul = included)] room: usize,
        how: u32,
        asked: usize,
    ) -> Result<(), Failure>;
    #[entry_point("text8_fill")]
    #[fails(when = negative_one, code = errno)]
    safe fn fill_reported_c_string(
        units: &[u8],
        #[len_of(units)] count: usize,
        #[out(capacity = asked)] buffer: CString,
        #[in_out]
        #[len_of(buffer, unit = elements, nul = excluded)]
        length: usize,
        how: u32,
        asked: usize,
    ) -> Result<(), Failure>;
}

/// A C string may hold any bytes. Called by the test that counts what is freed.
fn owned_c_string() {
    check(200, units::<u8>(), |units| {
        assert_eq!(own_c_string(&units).unwrap().as_bytes(), units);
    });
    assert_eq!(fixture_live(), 0);
}

#[test]
fn a_c_string_from_a_buffer() {
    check(75, units::<u8>(), |units| {
        for capacity in 0..=40 {
            let expected = CString::new(&*units).unwrap();
            match fill_c_string(&units, 0, capacity) {
                Ok(text) => assert_eq!((text, capacity > units.len()), (expected, true)),
                Err(error) => {
                    let not_terminated = at::<()>("buffer", Err(Problem::NotTerminated { capacity }));
                    assert_eq!((Err(error), capacity > units.len()), (not_terminated, false));
                }
            }
        }
    });
    for position in 0..20 {
        let mut units = [0x61; 20];
        units[position] = 0;
        let nul = Err(Problem::InteriorNul { position });
        assert_eq!(problem(fill_reported_c_string(&units, 0, 21)), nul, "a C string cannot have it within");
    }
}

#[test]
fn borrowed_as_they_are() {
    check(400, units::<u8>(), |units| {
        let text = CString::new(units).unwrap();
        let expected = text.to_str().map_err(Problem::InvalidUtf8);
        assert_eq!(same8(&text), Ok(&*text));
        assert_eq!(same_text(&text), returned(expected.clone()));
        assert_eq!(same_option(Some(&text)), returned(expected.map(Some)));
        #[cfg(unix)]
        assert_eq!(same_path(&text).unwrap().as_os_str().as_encoded_bytes(), text.as_bytes());
    });
    assert_eq!(same_option(None), Ok(None));
    check(400, units::<u16>(), |mut units| {
        units.push(0);
        let text = U16CStr::from_slice_with_nul(&units).unwrap();
        assert_eq!(same16(text).unwrap().as_ptr(), text.as_ptr());
        assert_eq!(same16(text).unwrap().as_slice_with_nul(), units);
    });
    check(400, units::<u32>(), |mut units| {
        units.push(0);
        let text = U32CStr::from_slice_with_nul(&units).unwrap();
        assert_eq!(same32(text).unwrap().as_ptr(), text.as_ptr());
        assert_eq!(same32(text).unwrap().as_slice_with_nul(), units);
    });
}
