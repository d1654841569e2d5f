//! Strings that come out with others, or with a length: lists, counted arrays, `double_nul` lists in a buffer of any
//! capacity, and text in which a NUL is a character like any other; any units, in every encoding.
//!
//! `malloc` is what allocates, so that the ledger of the fixtures is left to the test that counts; the sanitizers see
//! what is not freed.

use std::ffi::OsString;
use std::path::PathBuf;

use interop::Problem;
use proptest::prelude::*;

use crate::expected::*;
use crate::form::*;
use crate::{check, os_text, text, units};

/// An encoding, with the fixtures declared for what comes out of an array.
struct Arrays<U> {
    form: Form<U>,
    list: List<U, Vec<String>>,
    list_lossy: List<U, Option<Vec<Box<str>>>>,
    list_os: List<U, Vec<OsString>>,
    counted_list: List<U, Vec<Option<PathBuf>>>,
    counted: fn(&[U]) -> Called<String>,
    counted_os: fn(&[U]) -> Called<Option<OsString>>,
    /// With the length that comes back; with that, growing; asked for the size; and up to the second NUL.
    double_nul: DoubleNul<U>,
    double_nul_grow: DoubleNul<U>,
    double_nul_query: DoubleNul<U>,
    double_nul_unmeasured: DoubleNul<U>,
    double_nul_unmeasured_grow: DoubleNul<U>,
}

/// All units, and how many of them each item has.
type List<U, T> = fn(&[U], &[usize]) -> Called<T>;
type DoubleNul<U> = fn(&[U], u32, usize) -> Called<Vec<String>>;

macro_rules! double_nul {
    ($fill:tt, [$($encoding:tt)+], $unit:ty, $asked:ident => $buffer:tt, $nul:tt, $returns:meta) => {{
        #[interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            #[entry_point($fill)]
            #[$returns]
            safe fn filled(
                units: &[$unit],
                #[len_of(units)] count: usize,
                #[out $buffer]
                #[marshal($($encoding)+, double_nul)]
                buffer: Vec<String>,
                #[len_of(buffer, unit = elements, nul = $nul)] room: usize,
                how: u32,
                $asked: usize,
            ) -> Result<(), Failure>;
        }
        filled
    }};
}

macro_rules! arrays {
    ($name:ident: $unit:ty, [$($encoding:tt)+]; $list:tt $counted:tt $fill:tt) => {
        fn $name() -> Arrays<$unit> {
            #[interop::import(library = LIBRARY, fails(when = unfailing, code = errno))]
            unsafe extern "C" {
                #[entry_point($list)]
                #[returns($($encoding)+, list, free_with = malloc, element(free_with = malloc))]
                safe fn list(
                    units: *const $unit,
                    lengths: &[usize],
                    #[len_of(lengths)] count: usize,
                ) -> Result<Vec<String>, Failure>;
                #[entry_point($list)]
                #[returns($($encoding)+, list, lossy, free_with = malloc, element(free_with = malloc))]
                safe fn list_lossy(
                    units: *const $unit,
                    lengths: &[usize],
                    #[len_of(lengths)] count: usize,
                ) -> Result<Option<Vec<Box<str>>>, Failure>;
                #[entry_point($list)]
                #[returns($($encoding)+, list, free_with = malloc, element(free_with = malloc))]
                safe fn list_os(
                    units: *const $unit,
                    lengths: &[usize],
                    #[len_of(lengths)] count: usize,
                ) -> Result<Vec<OsString>, Failure>;
                #[entry_point($list)]
                #[returns($($encoding)+, counted_by(count), free_with = malloc, element(free_with = malloc))]
                safe fn counted_list(
                    units: *const $unit,
                    lengths: &[usize],
                    #[len_of(lengths)] count: usize,
                ) -> Result<Vec<Option<PathBuf>>, Failure>;
                #[entry_point($counted)]
                #[returns($($encoding)+, free_with = malloc)]
                safe fn counted(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out]
                    #[len_of(returned, unit = bytes, nul = excluded)]
                    bytes: usize,
                ) -> Result<String, Failure>;
                #[entry_point($counted)]
                #[returns($($encoding)+, counted_by(count, unit = elements, nul = excluded), free_with = malloc)]
                safe fn counted_os(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    bytes: &mut usize,
                ) -> Result<Option<OsString>, Failure>;
            }
            Arrays {
                form: crate::form::$name(),
                list: |units, lengths| list(units.as_ptr(), lengths),
                list_lossy: |units, lengths| list_lossy(units.as_ptr(), lengths),
                list_os: |units, lengths| list_os(units.as_ptr(), lengths),
                counted_list: |units, lengths| counted_list(units.as_ptr(), lengths),
                counted,
                counted_os: |units| counted_os(units, &mut 0),
                double_nul: double_nul!($fill, [$($encoding)+], $unit, asked => (capacity = asked), in_only,
                    returns(len_of(buffer, unit = elements, nul = in_only), native = isize)),
                double_nul_grow: double_nul!($fill, [$($encoding)+], $unit, asked => (capacity = asked, grow), in_only,
                    returns(len_of(buffer, unit = elements, nul = in_only), native = isize)),
                double_nul_query: double_nul!($fill, [$($encoding)+], $unit, asked => (query), in_only,
                    returns(len_of(buffer, unit = elements, nul = in_only), native = isize)),
                double_nul_unmeasured: double_nul!($fill, [$($encoding)+], $unit, asked => (capacity = asked), included,
                    returns(native = isize)),
                double_nul_unmeasured_grow: double_nul!($fill, [$($encoding)+], $unit, asked => (capacity = asked, grow), included,
                    returns(native = isize)),
            }
        }
    };
}

arrays!(utf8: u8, [utf8]; "text8_malloced_list" "text8_malloced_counted" "text8_fill_double_nul");
arrays!(utf16: u16, [utf16]; "text16_malloced_list" "text16_malloced_counted" "text16_fill_double_nul");
arrays!(utf32: u32, [utf32]; "text32_malloced_list" "text32_malloced_counted" "text32_fill_double_nul");
#[cfg(windows)]
arrays!(wide: u16, [wide]; "text16_malloced_list" "text16_malloced_counted" "text16_fill_double_nul");
#[cfg(not(windows))]
arrays!(wide: u32, [wide]; "text32_malloced_list" "text32_malloced_counted" "text32_fill_double_nul");
arrays!(western: u8, [ansi = 1252]; "text8_malloced_list" "text8_malloced_counted" "text8_fill_double_nul");
arrays!(ascii: u8, [ansi = 20127]; "text8_malloced_list" "text8_malloced_counted" "text8_fill_double_nul");
#[cfg(windows)]
arrays!(ansi: u8, [ansi]; "text8_malloced_list" "text8_malloced_counted" "text8_fill_double_nul");

each! {
    any_units_come_out_in_lists => lists;
    any_units_come_out_with_their_length => counted;
    any_text_comes_out_of_a_double_nul_list => double_nul;
    any_units_come_out_of_a_double_nul_list => double_nul_units;
}

/// The first item that is no text is what is told.
fn decoded<T>(items: &[T], decode: impl Fn(&T) -> Result<String, Problem>) -> Result<Vec<String>, Problem> {
    items.iter().map(decode).collect()
}

fn lists<U: Unit>(arrays: &Arrays<U>) {
    let form = &arrays.form;
    check(120, prop::collection::vec(units::<U>(), 0..6), |items| {
        let (all, lengths) = (items.concat(), items.iter().map(Vec::len).collect::<Vec<_>>());
        assert_eq!((arrays.list)(&all, &lengths), returned(decoded(&items, |item| (form.decode)(item))));
        let lossy = items.iter().map(|item| (form.decode_lossy)(item).into()).collect();
        assert_eq!((arrays.list_lossy)(&all, &lengths), Ok(Some(lossy)));
        let system = items.iter().map(|item| os_text(form, item)).collect::<Result<Vec<_>, _>>();
        assert_eq!((arrays.list_os)(&all, &lengths), returned(system.clone()));
        let paths = system.map(|items| items.into_iter().map(|item| Some(item.into())).collect());
        assert_eq!((arrays.counted_list)(&all, &lengths), returned(paths));
    });
}

fn counted<U: Unit>(arrays: &Arrays<U>) {
    let form = &arrays.form;
    // With NULs, too: nobody looks for one.
    check(200, text(), |text| {
        let Ok(units) = (form.encode)(&text) else { return };
        assert_eq!((arrays.counted)(&units), Ok(text.clone()));
        assert_eq!((arrays.counted_os)(&units), Ok(Some(text.into())));
    });
    check(300, units::<U>(), |units| {
        assert_eq!((arrays.counted)(&units), returned((form.decode)(&units)));
        assert_eq!((arrays.counted_os)(&units), returned(os_text(form, &units).map(Some)));
    });
}

/// The strings, each with its NUL.
fn joined<U: Unit>(items: &[Vec<U>]) -> Vec<U> {
    let nul = U::try_from(0).unwrap();
    items.iter().flat_map(|item| item.iter().copied().chain([nul])).collect()
}

fn double_nul<U: Unit>(arrays: &Arrays<U>) {
    let form = &arrays.form;
    let item = text().prop_map(|text| format!("{}.", text.replace('\0', "")));
    check(48, prop::collection::vec(item, 0..4), |items| {
        let Ok(encoded) = items.iter().map(|item| (form.encode)(item)).collect::<Result<Vec<_>, _>>() else { return };
        let all = joined(&encoded);
        for capacity in 0..=40 {
            let room = usize::saturating_sub(capacity, 1);
            let expected = |fits: bool, problem| if fits { Ok(items.clone()) } else { Err(problem) };
            let beyond = Problem::LengthOutOfBounds { reported: all.len() as i128, capacity: room };
            let measured = (arrays.double_nul)(&all, 0, capacity);
            assert_eq!(problem(measured), expected(all.len() <= room, beyond), "{capacity}");
            let not_terminated = Problem::NotTerminated { capacity };
            let unmeasured = (arrays.double_nul_unmeasured)(&all, 0, capacity);
            assert_eq!(problem(unmeasured), expected(all.len() < capacity, not_terminated), "{capacity}");
            // It fits sooner or later.
            assert_eq!((arrays.double_nul_grow)(&all, 0, capacity), Ok(items.clone()), "{capacity}");
            assert_eq!((arrays.double_nul_grow)(&all, REFUSES, capacity), Ok(items.clone()), "{capacity}");
            assert_eq!((arrays.double_nul_unmeasured_grow)(&all, REFUSES, capacity), Ok(items.clone()), "{capacity}");
            if capacity > 0 {
                assert_eq!((arrays.double_nul_unmeasured_grow)(&all, 0, capacity), Ok(items.clone()), "{capacity}");
            }
        }
        assert_eq!((arrays.double_nul_query)(&all, 0, 0), Ok(items.clone()));
    });
}

fn double_nul_units<U: Unit>(arrays: &Arrays<U>) {
    let form = &arrays.form;
    let item = units::<U>().prop_filter("an empty one is the end", |units| !units.is_empty());
    check(120, prop::collection::vec(item, 0..4), |items| {
        let all = joined(&items);
        let expected = decoded(&items, |item| (form.decode)(item));
        assert_eq!((arrays.double_nul)(&all, 0, 200), at("buffer", expected.clone()));
        assert_eq!((arrays.double_nul_query)(&all, 0, 0), at("buffer", expected.clone()));
        assert_eq!((arrays.double_nul_unmeasured)(&all, 0, 200), at("buffer", expected));
    });
}
