//! Every form of a string in every encoding: any text in, out and back through C, buffers of every capacity, a NUL at every
//! position, and units that are no text.

use std::ffi::{CStr, CString, OsStr, OsString};
use std::fmt::Debug;
use std::path::{Path, PathBuf};

use interop::{Errno, ErrorKind, Library, Problem, U16CStr, U32CStr};
use interop_test_native::FIXTURES;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

static LIBRARY: Library = Library::new(FIXTURES);

/// Why a call did not give its value.
#[derive(Debug, PartialEq)]
enum Failure {
    /// What could not cross, and at which parameter; none for what was returned.
    Marshal(Problem, Option<String>),
    Errno(i32),
}

impl From<interop::Error> for Failure {
    fn from(error: interop::Error) -> Self {
        match error.kind() {
            ErrorKind::Marshal(error) => {
                Self::Marshal(error.problem().clone(), error.parameter().map(ToOwned::to_owned))
            }
            other => panic!("{other:?}"),
        }
    }
}

impl From<Errno> for Failure {
    fn from(errno: Errno) -> Self {
        Self::Errno(errno.0)
    }
}

type Called<T> = Result<T, Failure>;

/// `enum fill` of `fixtures.h`.
const BYTES: u32 = 1;
const NUL_IN: u32 = 2;
const NUL_OUT: u32 = 4;
const REFUSES: u32 = 8;
const ERANGE: i32 = 34;

/// A native code unit.
trait Unit: Copy + Debug + PartialEq + Into<u32> + TryFrom<u32, Error: Debug> + 'static {
    const SIZE: usize = size_of::<Self>();
}
impl Unit for u8 {}
impl Unit for u16 {}
impl Unit for u32 {}

/// An encoding: how the standard library sees it, and the fixtures declared in it.
struct Form<U> {
    encode: fn(&str) -> Result<Vec<U>, Problem>,
    decode: fn(&[U]) -> Result<String, Problem>,
    decode_lossy: fn(&[U]) -> String,
    /// Whether the system's own strings cross as they are.
    system: bool,

    length: fn(Option<&str>) -> Called<i64>,
    checksum: fn(&str) -> Called<u64>,
    checksum_os: fn(&OsStr) -> Called<u64>,
    checksum_path: fn(Option<&Path>) -> Called<u64>,
    counted: fn(&str) -> Called<u64>,
    counted_with_nul: fn(Option<&str>) -> Called<u64>,
    counted_os: fn(&OsStr) -> Called<u64>,
    bytes: fn(&Path) -> Called<u64>,
    bytes_with_nul: fn(&str) -> Called<u64>,

    owned: fn(&[U]) -> Called<String>,
    owned_option: fn(&[U]) -> Called<Option<Box<str>>>,
    owned_lossy: fn(&[U]) -> Called<String>,
    owned_os: fn(&[U]) -> Called<OsString>,
    owned_path: fn(&[U]) -> Called<PathBuf>,
    malloced: fn(&[U]) -> Called<String>,
    stored: fn(&[U]) -> Called<String>,
    absent: fn() -> Called<Option<String>>,
    null: fn() -> Called<String>,

    filled: [Filled<U>; 8],
    /// snprintf's way: what would have been written is returned.
    returning: [fn(&[U], usize) -> Called<String>; 3],
    terminated: fn(&[U], u32, usize) -> Called<Box<str>>,
    terminated_os: fn(&[U], u32, usize) -> Called<OsString>,
    terminated_path: fn(&[U], u32, usize) -> Called<PathBuf>,
    terminated_lossy: fn(&[U], u32, usize) -> Called<String>,
    terminated_grow: fn(&[U], u32, usize) -> Called<String>,

    list: fn(&[&str]) -> Called<u64>,
    list_owned: fn(&[String]) -> Called<u64>,
    counted_list: fn(&[Option<&str>]) -> Called<u64>,
    counted_paths: fn(&[PathBuf]) -> Called<u64>,
    nested_list: fn(&[&[&str]]) -> Called<u64>,
    double_nul: fn(&[&str]) -> Called<u64>,
    double_nul_paths: fn(&[PathBuf]) -> Called<u64>,
}

/// A buffer and its length, counted in one of the eight ways: with the capacity as it is, growing, and queried.
struct Filled<U> {
    how: u32,
    plain: fn(&[U], u32, usize) -> Called<String>,
    grow: fn(&[U], u32, usize) -> Called<OsString>,
    query: fn(&[U], u32, usize) -> Called<String>,
}

macro_rules! filled {
    ($fill:tt, [$($encoding:tt)+], $unit:ty, $how:expr, $count:tt, $nul:tt) => {{
        #[interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            #[entry_point($fill)]
            safe fn plain(
                units: &[$unit],
                #[len_of(units)] count: usize,
                #[out(capacity = asked)]
                #[marshal($($encoding)+)]
                buffer: String,
                #[in_out]
                #[len_of(buffer, unit = $count, nul = $nul)]
                length: usize,
                how: u32,
                asked: usize,
            ) -> Result<(), Failure>;
            #[entry_point($fill)]
            safe fn grow(
                units: &[$unit],
                #[len_of(units)] count: usize,
                #[out(capacity = asked, grow)]
                #[marshal($($encoding)+)]
                buffer: OsString,
                #[in_out]
                #[len_of(buffer, unit = $count, nul = $nul)]
                length: usize,
                how: u32,
                asked: usize,
            ) -> Result<(), Failure>;
            #[entry_point($fill)]
            safe fn query(
                units: &[$unit],
                #[len_of(units)] count: usize,
                #[out(query)]
                #[marshal($($encoding)+)]
                buffer: String,
                #[in_out]
                #[len_of(buffer, unit = $count, nul = $nul)]
                length: usize,
                how: u32,
                asked: usize,
            ) -> Result<(), Failure>;
        }
        Filled { how: $how, plain, grow, query }
    }};
}

macro_rules! form {
    (
        $form:ident: $unit:ty, [$($encoding:tt)+], $encode:expr, $decode:expr, $decode_lossy:expr, $system:expr;
        $length:tt $checksum:tt $counted:tt $counted_bytes:tt $owned:tt $malloced:tt $store_owned:tt $null:tt
        $fill:tt $fill_returning:tt $fill_terminated:tt $list:tt $counted_list:tt $nested_list:tt $double_nul:tt
    ) => {
        fn $form() -> Form<$unit> {
            #[interop::import(library = LIBRARY, fails(when = unfailing, code = errno))]
            unsafe extern "C" {
                #[entry_point($length)]
                safe fn length(#[marshal($($encoding)+)] text: Option<&str>) -> Result<i64, Failure>;
            }
            #[interop::import(library = LIBRARY, fails(when = unfailing, code = errno))]
            unsafe extern "C" {
                #[entry_point($checksum)]
                safe fn checksum(#[marshal($($encoding)+)] text: &str) -> Result<u64, Failure>;
                #[entry_point($checksum)]
                safe fn checksum_os(#[marshal($($encoding)+)] text: &OsStr) -> Result<u64, Failure>;
                #[entry_point($checksum)]
                safe fn checksum_path(#[marshal($($encoding)+)] text: Option<&Path>) -> Result<u64, Failure>;
                #[entry_point($counted)]
                safe fn counted(
                    #[marshal($($encoding)+)] text: &str,
                    #[len_of(text, unit = elements, nul = excluded)] length: usize,
                ) -> Result<u64, Failure>;
                #[entry_point($counted)]
                safe fn counted_with_nul(
                    #[marshal($($encoding)+)] text: Option<&str>,
                    #[len_of(text, unit = elements, nul = included)] length: usize,
                ) -> Result<u64, Failure>;
                #[entry_point($counted)]
                safe fn counted_os(
                    #[marshal($($encoding)+)] text: &OsStr,
                    #[len_of(text, unit = elements, nul = excluded)] length: usize,
                ) -> Result<u64, Failure>;
                #[entry_point($counted_bytes)]
                safe fn bytes(
                    #[marshal($($encoding)+)] text: &Path,
                    #[len_of(text, unit = bytes, nul = excluded)] length: usize,
                ) -> Result<u64, Failure>;
                #[entry_point($counted_bytes)]
                safe fn bytes_with_nul(
                    #[marshal($($encoding)+)] text: &str,
                    #[len_of(text, unit = bytes, nul = included)] length: usize,
                ) -> Result<u64, Failure>;

                #[entry_point($owned)]
                #[returns($($encoding)+, free_with = fixture_free)]
                safe fn owned(units: &[$unit], #[len_of(units)] count: usize) -> Result<String, Failure>;
                #[entry_point($owned)]
                #[returns($($encoding)+, free_with = fixture_free)]
                safe fn owned_option(units: &[$unit], #[len_of(units)] count: usize) -> Result<Option<Box<str>>, Failure>;
                #[entry_point($owned)]
                #[returns($($encoding)+, lossy, free_with = fixture_free)]
                safe fn owned_lossy(units: &[$unit], #[len_of(units)] count: usize) -> Result<String, Failure>;
                #[entry_point($owned)]
                #[returns($($encoding)+, free_with = fixture_free)]
                safe fn owned_os(units: &[$unit], #[len_of(units)] count: usize) -> Result<OsString, Failure>;
                #[entry_point($owned)]
                #[returns($($encoding)+, free_with = fixture_free)]
                safe fn owned_path(units: &[$unit], #[len_of(units)] count: usize) -> Result<PathBuf, Failure>;
                #[entry_point($malloced)]
                #[returns($($encoding)+, free_with = malloc)]
                safe fn malloced(units: &[$unit], #[len_of(units)] count: usize) -> Result<String, Failure>;
                #[entry_point($store_owned)]
                safe fn stored(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out]
                    #[marshal($($encoding)+, free_with = fixture_free)]
                    out: String,
                ) -> Result<(), Failure>;
                #[entry_point($null)]
                #[returns($($encoding)+, free_with = fixture_free)]
                safe fn absent() -> Result<Option<String>, Failure>;
                #[entry_point($null)]
                #[returns($($encoding)+, free_with = fixture_free)]
                safe fn null() -> Result<String, Failure>;

                #[entry_point($list)]
                safe fn list(#[marshal($($encoding)+, list)] items: &[&str]) -> Result<u64, Failure>;
                #[entry_point($list)]
                safe fn list_owned(#[marshal($($encoding)+, list)] items: &[String]) -> Result<u64, Failure>;
                #[entry_point($counted_list)]
                safe fn counted_list(
                    #[marshal($($encoding)+)] items: &[Option<&str>],
                    #[len_of(items)] count: usize,
                ) -> Result<u64, Failure>;
                #[entry_point($counted_list)]
                safe fn counted_paths(
                    #[marshal($($encoding)+)] items: &[PathBuf],
                    #[len_of(items)] count: usize,
                ) -> Result<u64, Failure>;
                #[entry_point($nested_list)]
                safe fn nested_list(#[marshal($($encoding)+, list)] lists: &[&[&str]]) -> Result<u64, Failure>;
                #[entry_point($double_nul)]
                safe fn double_nul(#[marshal($($encoding)+, double_nul)] items: &[&str]) -> Result<u64, Failure>;
                #[entry_point($double_nul)]
                safe fn double_nul_paths(#[marshal($($encoding)+, double_nul)] items: &[PathBuf]) -> Result<u64, Failure>;
            }
            #[interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
            unsafe extern "C" {
                #[entry_point($fill_returning)]
                #[returns(len_of(buffer, unit = elements, nul = in_only), native = isize)]
                safe fn returning(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked)]
                    #[marshal($($encoding)+)]
                    buffer: String,
                    #[len_of(buffer, unit = elements, nul = in_only)] room: usize,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_returning)]
                #[returns(len_of(buffer, unit = elements, nul = in_only), native = isize)]
                safe fn returning_grow(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked, grow)]
                    #[marshal($($encoding)+)]
                    buffer: String,
                    #[len_of(buffer, unit = elements, nul = in_only)] room: usize,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_returning)]
                #[returns(len_of(buffer, unit = elements, nul = in_only), native = isize)]
                safe fn returning_query(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(query)]
                    #[marshal($($encoding)+)]
                    buffer: String,
                    #[len_of(buffer, unit = elements, nul = in_only)] room: usize,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_terminated)]
                safe fn terminated(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked)]
                    #[marshal($($encoding)+)]
                    buffer: Box<str>,
                    #[len_of(buffer, unit = elements, nul = included)] room: usize,
                    how: u32,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_terminated)]
                safe fn terminated_os(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked)]
                    #[marshal($($encoding)+)]
                    buffer: OsString,
                    #[len_of(buffer, unit = elements, nul = included)] room: usize,
                    how: u32,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_terminated)]
                safe fn terminated_path(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked)]
                    #[marshal($($encoding)+)]
                    buffer: PathBuf,
                    #[len_of(buffer, unit = elements, nul = included)] room: usize,
                    how: u32,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_terminated)]
                safe fn terminated_lossy(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked)]
                    #[marshal($($encoding)+, lossy)]
                    buffer: String,
                    #[len_of(buffer, unit = elements, nul = included)] room: usize,
                    how: u32,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_terminated)]
                safe fn terminated_grow(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked, grow)]
                    #[marshal($($encoding)+)]
                    buffer: String,
                    #[len_of(buffer, unit = elements, nul = included)] room: usize,
                    how: u32,
                    asked: usize,
                ) -> Result<(), Failure>;
            }
            Form {
                encode: $encode,
                decode: $decode,
                decode_lossy: $decode_lossy,
                system: $system,
                length,
                checksum,
                checksum_os,
                checksum_path,
                counted,
                counted_with_nul,
                counted_os,
                bytes,
                bytes_with_nul,
                owned,
                owned_option,
                owned_lossy,
                owned_os,
                owned_path,
                malloced,
                stored,
                absent,
                null,
                filled: [
                    filled!($fill, [$($encoding)+], $unit, NUL_IN | NUL_OUT, elements, included),
                    filled!($fill, [$($encoding)+], $unit, 0, elements, excluded),
                    filled!($fill, [$($encoding)+], $unit, NUL_IN, elements, in_only),
                    filled!($fill, [$($encoding)+], $unit, NUL_OUT, elements, out_only),
                    filled!($fill, [$($encoding)+], $unit, BYTES | NUL_IN | NUL_OUT, bytes, included),
                    filled!($fill, [$($encoding)+], $unit, BYTES, bytes, excluded),
                    filled!($fill, [$($encoding)+], $unit, BYTES | NUL_IN, bytes, in_only),
                    filled!($fill, [$($encoding)+], $unit, BYTES | NUL_OUT, bytes, out_only),
                ],
                returning: [returning, returning_grow, returning_query],
                terminated,
                terminated_os,
                terminated_path,
                terminated_lossy,
                terminated_grow,
                list,
                list_owned,
                counted_list,
                counted_paths,
                nested_list,
                double_nul,
                double_nul_paths,
            }
        }
    };
}

macro_rules! form8 {
    ($($form:tt)*) => {
        form! {
            $($form)*;
            "text8_length" "text8_checksum" "text8_counted" "text8_counted_bytes" "text8_owned"
            "text8_malloced" "text8_store_owned" "text8_null" "text8_fill"
            "text8_fill_returning" "text8_fill_terminated" "text8_list"
            "text8_counted_list" "text8_nested_list" "text8_double_nul"
        }
    };
}
macro_rules! form16 {
    ($($form:tt)*) => {
        form! {
            $($form)*;
            "text16_length" "text16_checksum" "text16_counted" "text16_counted_bytes" "text16_owned"
            "text16_malloced" "text16_store_owned" "text16_null" "text16_fill"
            "text16_fill_returning" "text16_fill_terminated" "text16_list"
            "text16_counted_list" "text16_nested_list" "text16_double_nul"
        }
    };
}
macro_rules! form32 {
    ($($form:tt)*) => {
        form! {
            $($form)*;
            "text32_length" "text32_checksum" "text32_counted" "text32_counted_bytes" "text32_owned"
            "text32_malloced" "text32_store_owned" "text32_null" "text32_fill"
            "text32_fill_returning" "text32_fill_terminated" "text32_list"
            "text32_counted_list" "text32_nested_list" "text32_double_nul"
        }
    };
}

form8!(utf8: u8, [utf8], |text| Ok(text.as_bytes().to_vec()), decode_utf8, |units| String::from_utf8_lossy(units).into_owned(), cfg!(unix));
form16!(utf16: u16, [utf16], encode_utf16, decode_utf16, String::from_utf16_lossy, cfg!(windows));
form32!(utf32: u32, [utf32], encode_utf32, decode_utf32, utf32_lossy, false);
#[cfg(windows)]
form16!(wide: u16, [wide], encode_utf16, decode_utf16, String::from_utf16_lossy, true);
#[cfg(not(windows))]
form32!(wide: u32, [wide], encode_utf32, decode_utf32, utf32_lossy, false);
form8!(western: u8, [ansi = 1252], encode_western, |units| Ok(western_text(units)), western_text, false);
form8!(ascii: u8, [ansi = 20127], encode_ascii, decode_ascii, ascii_lossy, false);

/// The same for every encoding.
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
        }
    )*};
}
fn unfailing<T>(_: T) -> bool {
    false
}

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    unsafe fn fixture_free(memory: *mut std::ffi::c_void);
    safe fn fixture_live() -> i64;
}

// ---- what the standard library makes of it ----

fn decode_utf8(units: &[u8]) -> Result<String, Problem> {
    std::str::from_utf8(units).map(str::to_owned).map_err(Problem::InvalidUtf8)
}

fn encode_utf16(text: &str) -> Result<Vec<u16>, Problem> {
    Ok(text.encode_utf16().collect())
}

fn decode_utf16(units: &[u16]) -> Result<String, Problem> {
    let mut position = 0;
    char::decode_utf16(units.iter().copied())
        .map(|character| {
            let character = character.map_err(|_| Problem::InvalidUtf16 { position })?;
            position += character.len_utf16();
            Ok(character)
        })
        .collect()
}

fn encode_utf32(text: &str) -> Result<Vec<u32>, Problem> {
    Ok(text.chars().map(u32::from).collect())
}

fn decode_utf32(units: &[u32]) -> Result<String, Problem> {
    let character = |(position, &value)| char::from_u32(value).ok_or(Problem::InvalidUtf32 { position, value });
    units.iter().enumerate().map(character).collect()
}

fn utf32_lossy(units: &[u32]) -> String {
    units.iter().map(|&unit| char::from_u32(unit).unwrap_or('\u{FFFD}')).collect()
}

/// Windows-1252 from 0x80 to 0x9F; the rest is Latin-1.
const WESTERN: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

fn western_text(units: &[u8]) -> String {
    let character = |&unit: &u8| match unit {
        0x80..0xA0 => WESTERN.chars().nth(usize::from(unit) - 0x80).unwrap(),
        _ => char::from(unit),
    };
    units.iter().map(character).collect()
}

fn encode_western(text: &str) -> Result<Vec<u8>, Problem> {
    let byte = |character| match WESTERN.chars().position(|other| other == character) {
        Some(index) => Ok(0x80 + index as u8),
        None => u8::try_from(character)
            .ok()
            .filter(|byte| !(0x80..0xA0).contains(byte))
            .ok_or(Problem::Unmappable { character, code_page: 1252 }),
    };
    text.chars().map(byte).collect()
}

fn encode_ascii(text: &str) -> Result<Vec<u8>, Problem> {
    match text.chars().find(|character| !character.is_ascii()) {
        Some(character) => Err(Problem::Unmappable { character, code_page: 20127 }),
        None => Ok(text.as_bytes().to_vec()),
    }
}

fn decode_ascii(units: &[u8]) -> Result<String, Problem> {
    if units.is_ascii() { Ok(ascii_lossy(units)) } else { Err(Problem::InvalidCodePage { code_page: 20127 }) }
}

fn ascii_lossy(units: &[u8]) -> String {
    units.iter().map(|&unit| if unit < 0x80 { char::from(unit) } else { '\u{FFFD}' }).collect()
}

/// The units of a string that native code finds the end of.
fn terminated<U: Unit>(form: &Form<U>, text: &str) -> Result<Vec<U>, Problem> {
    match text.find('\0') {
        Some(position) => Err(Problem::InteriorNul { position }),
        None => (form.encode)(text),
    }
}

/// As `mix` in `encodings.c`.
fn mix(sum: u64, unit: impl Into<u32>) -> u64 {
    (sum ^ u64::from(unit.into())).wrapping_mul(0x100_0000_01b3)
}

const SUM: u64 = 0xcbf2_9ce4_8422_2325;
const ABSENT: u32 = 0xFFFF_FFFF;
const END_OF_LIST: u32 = 0xFFFF_FFFE;

fn sum<U: Unit>(sum: u64, units: &[U]) -> u64 {
    units.iter().fold(sum, |sum, &unit| mix(sum, unit))
}

fn sum_with_nul<U: Unit>(start: u64, units: &[U]) -> u64 {
    mix(sum(start, units), 0_u32)
}

fn at<T>(parameter: &str, result: Result<T, Problem>) -> Called<T> {
    result.map_err(|problem| Failure::Marshal(problem, Some(parameter.to_owned())))
}

fn returned<T>(result: Result<T, Problem>) -> Called<T> {
    result.map_err(|problem| Failure::Marshal(problem, None))
}

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
    check(200, text(), |text| {
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
        use std::os::unix::ffi::OsStrExt;
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
    check(200, without_nul(), |text| {
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
        check(300, units::<U>(), |units| {
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
        "buffer",
        Err(Problem::LengthOutOfBounds { reported: ((count + counted) * unit) as i128, capacity: most * unit }),
    )
}

fn reporting_buffers<U: Unit>(form: &Form<U>) {
    check(24, text(), |text| {
        let Ok(units) = (form.encode)(&text) else { return };
        for refuses in [0, REFUSES] {
            for filled in &form.filled {
                let how = filled.how | refuses;
                for capacity in 0..=40 {
                    let expected = reported(how, units.len(), capacity, U::SIZE).map(|()| text.clone());
                    assert_eq!((filled.plain)(&units, how, capacity), expected, "{how} {capacity}");
                    if capacity > units.len() {
                        assert!(expected.is_ok(), "the string and its NUL fit {capacity}");
                    }
                    // It fits sooner or later.
                    assert_eq!((filled.grow)(&units, how, capacity), Ok(text.clone().into()), "{how} {capacity}");
                }
                assert_eq!((filled.query)(&units, how, 0), Ok(text.clone()), "{how}");
            }
        }
        let [plain, grow, query] = form.returning;
        for capacity in 0..=40 {
            let expected = reported(NUL_IN, units.len(), capacity, U::SIZE).map(|()| text.clone());
            assert_eq!(plain(&units, capacity), expected, "{capacity}");
            assert_eq!(grow(&units, capacity), Ok(text.clone()), "{capacity}");
        }
        assert_eq!(query(&units, 0), Ok(text.clone()));
    });
}

fn terminated_buffers<U: Unit>(form: &Form<U>) {
    check(32, without_nul(), |text| {
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
    check(300, units::<U>(), |units| {
        let text = at("buffer", (form.decode)(&units));
        let how = form.filled[0].how;
        assert_eq!((form.filled[0].plain)(&units, how, 41), text);
        assert_eq!((form.filled[0].query)(&units, how, 0), text);
        assert_eq!((form.filled[0].grow)(&units, how, 1), at("buffer", os_text(form, &units)));
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
    check(100, prop::collection::vec(text(), 0..6), |items| {
        let texts: Vec<&str> = items.iter().map(String::as_str).collect();
        let expected = at("items", all(&texts).map(|items| summed(SUM, &items)));
        assert_eq!((form.list)(&texts), expected);
        assert_eq!((form.list_owned)(&items), expected);
        let paths: Vec<PathBuf> = items.iter().map(PathBuf::from).collect();
        assert_eq!((form.counted_paths)(&paths), expected);
        let some: Vec<Option<&str>> = texts.iter().map(|text| Some(*text)).collect();
        assert_eq!((form.counted_list)(&some), expected);
    });
    check(100, prop::collection::vec(prop::option::of(without_nul()), 0..6), |items| {
        let texts: Vec<Option<&str>> = items.iter().map(Option::as_deref).collect();
        let expected = texts.iter().try_fold(SUM, |sum, text| match text {
            Some(text) => Ok(sum_with_nul(sum, &(form.encode)(text)?)),
            None => Ok(mix(sum, ABSENT)),
        });
        assert_eq!((form.counted_list)(&texts), at("items", expected));
    });
    check(50, prop::collection::vec(prop::collection::vec(text(), 0..3), 0..4), |lists| {
        let texts: Vec<Vec<&str>> = lists.iter().map(|list| list.iter().map(String::as_str).collect()).collect();
        let slices: Vec<&[&str]> = texts.iter().map(Vec::as_slice).collect();
        let expected = slices.iter().try_fold(SUM, |sum, list| Ok(mix(summed(sum, &all(list)?), END_OF_LIST)));
        assert_eq!((form.nested_list)(&slices), at("lists", expected));
    });
    check(100, prop::collection::vec(text(), 0..6), |items| {
        let texts: Vec<&str> = items.iter().map(String::as_str).collect();
        // Whether each item may stand there is seen before any is converted.
        let refused = texts.iter().enumerate().find_map(|(index, text)| match text.find('\0') {
            _ if text.is_empty() => Some(Problem::EmptyItem { index }),
            position => position.map(|position| Problem::InteriorNul { position }),
        });
        let expected = refused.map_or_else(|| all(&texts).map(|items| summed(SUM, &items)), Err);
        assert_eq!((form.double_nul)(&texts), at("items", expected.clone()));
        let paths: Vec<PathBuf> = items.iter().map(PathBuf::from).collect();
        assert_eq!((form.double_nul_paths)(&paths), at("items", expected));
    });
    let empty = Ok(SUM);
    assert_eq!(
        [(form.list)(&[]), (form.counted_list)(&[]), (form.nested_list)(&[]), (form.double_nul)(&[])],
        [empty, Ok(SUM), Ok(SUM), Ok(SUM)]
    );
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
    safe fn same_path(text: &CStr) -> Result<&Path, Failure>;
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
    check(100, units::<u8>(), |units| {
        assert_eq!(own_c_string(&units).unwrap().as_bytes(), units);
    });
    assert_eq!(fixture_live(), 0);
}

#[test]
fn a_c_string_from_a_buffer() {
    check(50, units::<u8>(), |units| {
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
        let nul = at("buffer", Err(Problem::InteriorNul { position }));
        assert_eq!(fill_reported_c_string(&units, 0, 21), nul, "a C string cannot have it within");
    }
}

#[test]
fn borrowed_as_they_are() {
    check(200, units::<u8>(), |units| {
        let text = CString::new(units).unwrap();
        let expected = text.to_str().map_err(Problem::InvalidUtf8);
        assert_eq!(same8(&text), Ok(&*text));
        assert_eq!(same_text(&text), returned(expected.clone()));
        assert_eq!(same_option(Some(&text)), returned(expected.map(Some)));
        #[cfg(unix)]
        assert_eq!(same_path(&text).unwrap().as_os_str().as_encoded_bytes(), text.as_bytes());
    });
    assert_eq!(same_option(None), Ok(None));
    check(200, units::<u16>(), |mut units| {
        units.push(0);
        let text = U16CStr::from_slice_with_nul(&units).unwrap();
        assert_eq!(same16(text).unwrap().as_ptr(), text.as_ptr());
        assert_eq!(same16(text).unwrap().as_slice_with_nul(), units);
    });
    check(200, units::<u32>(), |mut units| {
        units.push(0);
        let text = U32CStr::from_slice_with_nul(&units).unwrap();
        assert_eq!(same32(text).unwrap().as_ptr(), text.as_ptr());
        assert_eq!(same32(text).unwrap().as_slice_with_nul(), units);
    });
}
