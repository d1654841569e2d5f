//! The fixtures, declared in every encoding: a [`Form`] each.

use std::ffi::{OsStr, OsString};
use std::fmt::Debug;
use std::path::{Path, PathBuf};

use interop::{Errno, ErrorKind, Library, Problem};
use interop_test_native::FIXTURES;

use crate::expected::*;

pub(crate) static LIBRARY: Library = Library::new(FIXTURES);

/// Why a call did not give its value.
#[derive(Debug, PartialEq)]
pub(crate) enum Failure {
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

pub(crate) type Called<T> = Result<T, Failure>;

/// `enum fill` of `fixtures.h`.
pub(crate) const BYTES: u32 = 1;
pub(crate) const NUL_IN: u32 = 2;
pub(crate) const NUL_OUT: u32 = 4;
pub(crate) const REFUSES: u32 = 8;
pub(crate) const ERANGE: i32 = 34;

/// A native code unit.
pub(crate) trait Unit: Copy + Debug + PartialEq + Into<u32> + TryFrom<u32, Error: Debug> + 'static {
    const SIZE: usize = size_of::<Self>();
}
impl Unit for u8 {}
impl Unit for u16 {}
impl Unit for u32 {}

/// What returns the length, into a buffer of a capacity.
pub(crate) type Returning<U> = fn(&[U], usize) -> Called<String>;

/// An encoding: how the standard library sees it, and the fixtures declared in it.
pub(crate) struct Form<U> {
    pub(crate) encode: fn(&str) -> Result<Vec<U>, Problem>,
    pub(crate) decode: fn(&[U]) -> Result<String, Problem>,
    pub(crate) decode_lossy: fn(&[U]) -> String,
    /// Whether the system's own strings cross as they are.
    pub(crate) system: bool,

    pub(crate) length: fn(Option<&str>) -> Called<i64>,
    pub(crate) checksum: fn(&str) -> Called<u64>,
    pub(crate) checksum_os: fn(&OsStr) -> Called<u64>,
    pub(crate) checksum_path: fn(Option<&Path>) -> Called<u64>,
    pub(crate) counted: fn(&str) -> Called<u64>,
    pub(crate) counted_with_nul: fn(Option<&str>) -> Called<u64>,
    pub(crate) counted_os: fn(&OsStr) -> Called<u64>,
    pub(crate) bytes: fn(&Path) -> Called<u64>,
    pub(crate) bytes_with_nul: fn(&str) -> Called<u64>,

    pub(crate) owned: fn(&[U]) -> Called<String>,
    pub(crate) owned_option: fn(&[U]) -> Called<Option<Box<str>>>,
    pub(crate) owned_lossy: fn(&[U]) -> Called<String>,
    pub(crate) owned_os: fn(&[U]) -> Called<OsString>,
    pub(crate) owned_path: fn(&[U]) -> Called<PathBuf>,
    pub(crate) malloced: fn(&[U]) -> Called<String>,
    pub(crate) stored: fn(&[U]) -> Called<String>,
    pub(crate) absent: fn() -> Called<Option<String>>,
    pub(crate) null: fn() -> Called<String>,

    pub(crate) filled: [Filled<U>; 8],
    /// snprintf's way: what would have been written is returned.
    pub(crate) returning: [Returning<U>; 3],
    pub(crate) terminated: fn(&[U], u32, usize) -> Called<Box<str>>,
    pub(crate) terminated_os: fn(&[U], u32, usize) -> Called<OsString>,
    pub(crate) terminated_path: fn(&[U], u32, usize) -> Called<PathBuf>,
    pub(crate) terminated_lossy: fn(&[U], u32, usize) -> Called<String>,
    pub(crate) terminated_grow: fn(&[U], u32, usize) -> Called<String>,

    pub(crate) list: fn(&[&str]) -> Called<u64>,
    pub(crate) list_owned: fn(&[String]) -> Called<u64>,
    pub(crate) counted_list: fn(&[Option<&str>]) -> Called<u64>,
    pub(crate) counted_paths: fn(&[PathBuf]) -> Called<u64>,
    pub(crate) nested_list: fn(&[&[&str]]) -> Called<u64>,
    pub(crate) double_nul: fn(&[&str]) -> Called<u64>,
    pub(crate) double_nul_paths: fn(&[PathBuf]) -> Called<u64>,
}

/// A buffer and its length, counted in one of the eight ways: with the capacity as it is, growing, and queried.
pub(crate) struct Filled<U> {
    pub(crate) how: u32,
    pub(crate) plain: fn(&[U], u32, usize) -> Called<String>,
    pub(crate) grow: fn(&[U], u32, usize) -> Called<OsString>,
    pub(crate) query: fn(&[U], u32, usize) -> Called<String>,
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
        pub(crate) fn $form() -> Form<$unit> {
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

form8!(utf8: u8, [utf8], encode_utf8, decode_utf8, utf8_lossy, cfg!(unix));
form16!(utf16: u16, [utf16], encode_utf16, decode_utf16, String::from_utf16_lossy, cfg!(windows));
form32!(utf32: u32, [utf32], encode_utf32, decode_utf32, utf32_lossy, false);
#[cfg(windows)]
form16!(wide: u16, [wide], encode_utf16, decode_utf16, String::from_utf16_lossy, true);
#[cfg(not(windows))]
form32!(wide: u32, [wide], encode_utf32, decode_utf32, utf32_lossy, false);
form8!(western: u8, [ansi = 1252], encode_western, decode_western, western_text, false);
form8!(ascii: u8, [ansi = 20127], encode_ascii, decode_ascii, ascii_lossy, false);
#[cfg(windows)]
form8!(systems_own: u8, [ansi], encode_western, decode_western, western_text, false);

/// The system's code page, where it is one that this file knows.
#[cfg(windows)]
pub(crate) fn ansi() -> Form<u8> {
    match get_acp() {
        65001 => Form { encode: encode_utf8, decode: decode_utf8, decode_lossy: utf8_lossy, ..systems_own() },
        _ => systems_own(),
    }
}

#[cfg(windows)]
pub(crate) fn is_known(code_page: u32) -> bool {
    matches!(code_page, 1252 | 65001)
}

#[cfg(windows)]
#[interop::import(library = "kernel32")]
unsafe extern "system" {
    // UINT GetACP();
    #[entry_point("GetACP")]
    pub(crate) safe fn get_acp() -> u32;
}

pub(crate) fn unfailing<T>(_: T) -> bool {
    false
}

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    pub(crate) unsafe fn fixture_free(memory: *mut std::ffi::c_void);
    pub(crate) safe fn fixture_live() -> i64;
}
