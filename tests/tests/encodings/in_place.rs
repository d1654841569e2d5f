//! Strings that native code changes in place, and strings that are cut off: any text, every encoding, every capacity.

use std::ffi::OsString;

use interop::Problem;

use crate::expected::*;
use crate::form::*;
use crate::{check, os_text, reported, text, units, without_nul};

/// An encoding, with the fixtures declared for what is changed in place and for what is cut off.
struct InPlace<U> {
    form: Form<U>,
    /// The checksum of what went in, and what came out: the same units backwards.
    reversed: fn(String) -> Called<(u64, String)>,
    reversed_os: fn(OsString) -> Called<(u64, OsString)>,
    reversed_lossy: fn(String) -> Called<(u64, String)>,
    /// Units into the buffer of a string, with a length that is counted in each of the eight ways.
    changed: [(u32, Changed<U>); 8],
    /// The NUL says the length.
    changed_terminated: Changed<U>,
    /// snprintf's way, strncpy's way, and that of a callee that writes nothing if not all fits.
    cut_returning: Cut<U>,
    cut_terminated: Cut<U>,
    cut_refusing: Cut<U>,
    cut_lossy: Cut<U>,
    cut_os: fn(&[U], usize) -> Called<OsString>,
    cut_in_place: fn(&[U], String, usize) -> Called<String>,
}

type Changed<U> = fn(&[U], String, u32, usize) -> Called<String>;
type Cut<U> = fn(&[U], usize) -> Called<String>;

macro_rules! changed {
    ($fill:tt, [$($encoding:tt)+], $unit:ty, $how:expr, $count:tt, $nul:tt) => {{
        #[interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            #[entry_point($fill)]
            safe fn changed(
                units: &[$unit],
                #[len_of(units)] count: usize,
                #[in_out(capacity = asked)]
                #[marshal($($encoding)+)]
                buffer: String,
                #[in_out]
                #[len_of(buffer, unit = $count, nul = $nul)]
                length: usize,
                how: u32,
                asked: usize,
            ) -> Result<(), Failure>;
        }
        ($how, changed as Changed<$unit>)
    }};
}

macro_rules! in_place {
    (
        $name:ident: $unit:ty, [$($encoding:tt)+];
        $reverse:tt $fill:tt $fill_returning:tt $fill_terminated:tt
    ) => {
        fn $name() -> InPlace<$unit> {
            #[interop::import(library = LIBRARY, fails(when = unfailing, code = errno))]
            unsafe extern "C" {
                #[entry_point($reverse)]
                safe fn reversed(#[in_out] #[marshal($($encoding)+)] text: String) -> Result<u64, Failure>;
                #[entry_point($reverse)]
                safe fn reversed_os(#[in_out] #[marshal($($encoding)+)] text: OsString) -> Result<u64, Failure>;
                #[entry_point($reverse)]
                safe fn reversed_lossy(#[in_out] #[marshal($($encoding)+, lossy)] text: String) -> Result<u64, Failure>;
            }
            #[interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
            unsafe extern "C" {
                #[entry_point($fill_terminated)]
                safe fn changed_terminated(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[in_out(capacity = asked)]
                    #[marshal($($encoding)+)]
                    buffer: String,
                    #[len_of(buffer, unit = elements, nul = included)] room: usize,
                    how: u32,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_returning)]
                #[returns(len_of(buffer, unit = elements, nul = in_only), native = isize)]
                safe fn cut_returning(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked)]
                    #[marshal($($encoding)+, truncate)]
                    buffer: String,
                    #[len_of(buffer, unit = elements, nul = in_only)] room: usize,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_returning)]
                #[returns(len_of(buffer, unit = elements, nul = in_only), native = isize)]
                safe fn cut_lossy(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked)]
                    #[marshal($($encoding)+, truncate, lossy)]
                    buffer: String,
                    #[len_of(buffer, unit = elements, nul = in_only)] room: usize,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_returning)]
                #[returns(len_of(buffer, unit = elements, nul = in_only), native = isize)]
                safe fn cut_os(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked)]
                    #[marshal($($encoding)+, truncate)]
                    buffer: OsString,
                    #[len_of(buffer, unit = elements, nul = in_only)] room: usize,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_returning)]
                #[returns(len_of(buffer, unit = elements, nul = in_only), native = isize)]
                safe fn cut_in_place(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[in_out(capacity = asked)]
                    #[marshal($($encoding)+, truncate)]
                    buffer: String,
                    #[len_of(buffer, unit = elements, nul = in_only)] room: usize,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill_terminated)]
                safe fn fill_terminated(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked)]
                    #[marshal($($encoding)+, truncate)]
                    buffer: String,
                    #[len_of(buffer, unit = elements, nul = included)] room: usize,
                    how: u32,
                    asked: usize,
                ) -> Result<(), Failure>;
                #[entry_point($fill)]
                safe fn fill(
                    units: &[$unit],
                    #[len_of(units)] count: usize,
                    #[out(capacity = asked)]
                    #[marshal($($encoding)+, truncate)]
                    buffer: String,
                    #[in_out]
                    #[len_of(buffer, unit = bytes, nul = included)]
                    length: usize,
                    how: u32,
                    asked: usize,
                ) -> Result<(), Failure>;
            }
            InPlace {
                form: crate::form::$name(),
                reversed,
                reversed_os,
                reversed_lossy,
                changed: [
                    changed!($fill, [$($encoding)+], $unit, NUL_IN | NUL_OUT, elements, included),
                    changed!($fill, [$($encoding)+], $unit, 0, elements, excluded),
                    changed!($fill, [$($encoding)+], $unit, NUL_IN, elements, in_only),
                    changed!($fill, [$($encoding)+], $unit, NUL_OUT, elements, out_only),
                    changed!($fill, [$($encoding)+], $unit, BYTES | NUL_IN | NUL_OUT, bytes, included),
                    changed!($fill, [$($encoding)+], $unit, BYTES, bytes, excluded),
                    changed!($fill, [$($encoding)+], $unit, BYTES | NUL_IN, bytes, in_only),
                    changed!($fill, [$($encoding)+], $unit, BYTES | NUL_OUT, bytes, out_only),
                ],
                changed_terminated,
                cut_returning,
                cut_terminated: |units, capacity| fill_terminated(units, 0, capacity),
                cut_refusing: |units, capacity| fill(units, BYTES | NUL_IN | NUL_OUT, capacity),
                cut_lossy,
                cut_os,
                cut_in_place,
            }
        }
    };
}

in_place!(utf8: u8, [utf8]; "text8_reverse" "text8_fill" "text8_fill_returning" "text8_fill_terminated");
in_place!(utf16: u16, [utf16]; "text16_reverse" "text16_fill" "text16_fill_returning" "text16_fill_terminated");
in_place!(utf32: u32, [utf32]; "text32_reverse" "text32_fill" "text32_fill_returning" "text32_fill_terminated");
#[cfg(windows)]
in_place!(wide: u16, [wide]; "text16_reverse" "text16_fill" "text16_fill_returning" "text16_fill_terminated");
#[cfg(not(windows))]
in_place!(wide: u32, [wide]; "text32_reverse" "text32_fill" "text32_fill_returning" "text32_fill_terminated");
in_place!(western: u8, [ansi = 1252]; "text8_reverse" "text8_fill" "text8_fill_returning" "text8_fill_terminated");
in_place!(ascii: u8, [ansi = 20127]; "text8_reverse" "text8_fill" "text8_fill_returning" "text8_fill_terminated");
#[cfg(windows)]
in_place!(ansi: u8, [ansi]; "text8_reverse" "text8_fill" "text8_fill_returning" "text8_fill_terminated");

each! {
    any_text_goes_in_and_comes_out_changed => reversed;
    any_text_in_a_buffer_that_reports_a_length => reporting;
    any_text_in_a_buffer_that_ends_in_a_nul => ending_in_a_nul;
    any_text_is_cut_behind_a_whole_character => cut;
    any_units_are_cut => cut_units;
}

fn reversed<U: Unit>(in_place: &InPlace<U>) {
    let form = &in_place.form;
    check(400, text(), |text| {
        let units = match at("text", terminated(form, &text)) {
            Ok(units) => units,
            Err(failure) => {
                assert_eq!((in_place.reversed)(text.clone()), Err(failure));
                return;
            }
        };
        let sum = sum_with_nul(SUM, &units);
        let backwards: Vec<U> = units.iter().rev().copied().collect();
        let with_sum = |text: Result<String, Problem>| at("text", text.map(|text| (sum, text)));
        assert_eq!((in_place.reversed)(text.clone()), with_sum((form.decode)(&backwards)));
        assert_eq!((in_place.reversed_lossy)(text.clone()), Ok((sum, (form.decode_lossy)(&backwards))));
        let expected = at("text", os_text(form, &backwards).map(|text| (sum, text)));
        assert_eq!((in_place.reversed_os)(text.into()), expected);
    });
}

fn reporting<U: Unit>(in_place: &InPlace<U>) {
    let form = &in_place.form;
    check(24, (without_nul(), text()), |(before, after)| {
        let (Ok(held), Ok(units)) = ((form.encode)(&before), (form.encode)(&after)) else { return };
        for (how, changed) in in_place.changed.iter().flat_map(|&(how, it)| [(how, it), (how | REFUSES, it)]) {
            for asked in 0..=40 {
                // The string that goes in has its room in any case.
                let capacity = asked.max(held.len() + 1);
                let expected = reported(how, units.len(), capacity, U::SIZE).map(|()| crate::counted_so(how, &after));
                assert_eq!(changed(&units, before.clone(), how, asked), expected, "{how} {asked}");
            }
        }
    });
}

fn ending_in_a_nul<U: Unit>(in_place: &InPlace<U>) {
    let form = &in_place.form;
    check(48, (without_nul(), without_nul()), |(before, after)| {
        let (Ok(held), Ok(units)) = ((form.encode)(&before), (form.encode)(&after)) else { return };
        for asked in 0..=40 {
            let capacity = asked.max(held.len() + 1);
            let expected =
                if capacity > units.len() { Ok(after.clone()) } else { Err(Problem::NotTerminated { capacity }) };
            let changed = (in_place.changed_terminated)(&units, before.clone(), 0, asked);
            assert_eq!(changed, at("buffer", expected), "{asked}");
        }
    });
}

/// As many characters as have room.
fn prefix<U: Unit>(form: &Form<U>, text: &str, room: usize) -> String {
    let ends = text.char_indices().map(|(at, character)| at + character.len_utf8());
    let fits = |end: &usize| (form.encode)(&text[..*end]).unwrap().len() <= room;
    text[..ends.take_while(fits).last().unwrap_or(0)].to_owned()
}

fn cut<U: Unit>(in_place: &InPlace<U>) {
    let form = &in_place.form;
    check(48, without_nul(), |text| {
        let Ok(units) = (form.encode)(&text) else { return };
        for capacity in 0..=40 {
            let one_less = usize::saturating_sub(capacity, 1);
            assert_eq!((in_place.cut_returning)(&units, capacity), Ok(prefix(form, &text, one_less)), "{capacity}");
            assert_eq!((in_place.cut_os)(&units, capacity), Ok(prefix(form, &text, one_less).into()), "{capacity}");
            assert_eq!((in_place.cut_terminated)(&units, capacity), Ok(prefix(form, &text, capacity)), "{capacity}");
            let all_or_nothing = if units.len() < capacity { text.clone() } else { String::new() };
            assert_eq!((in_place.cut_refusing)(&units, capacity), Ok(all_or_nothing), "{capacity}");
            let cut = (in_place.cut_in_place)(&units, "abc".to_owned(), capacity);
            assert_eq!(cut, Ok(prefix(form, &text, capacity.max(4) - 1)), "{capacity}");
        }
    });
}

/// What was no text before is none now, but for a character that is cut off.
fn cut_units<U: Unit>(in_place: &InPlace<U>) {
    let form = &in_place.form;
    check(200, units::<U>(), |units| {
        for capacity in 1..=40 {
            let kept = &units[..units.len().min(capacity - 1)];
            let full = kept.len() + 1 == capacity;
            // The longest beginning that more units could have made text of, which is shorter by three at most.
            let whole = (0..=kept.len()).rev().take(4).find(|&length| (form.decode)(&kept[..length]).is_ok());
            let cut = (in_place.cut_returning)(&units, capacity);
            match (form.decode)(kept) {
                Ok(text) => assert_eq!(cut, Ok(text)),
                problem if !full => assert_eq!(cut, at("buffer", problem)),
                Err(_) => match (cut, whole) {
                    (Ok(text), Some(length)) => assert_eq!(Ok(text), (form.decode)(&kept[..length])),
                    // What is told is the first mistake, without the beginning of a character behind it.
                    (cut, _) => {
                        let mut lengths = (0..=kept.len()).rev().take(4);
                        assert!(lengths.any(|length| cut == at("buffer", (form.decode)(&kept[..length]))), "{cut:?}");
                    }
                },
            }
            // Nothing is lost of what is no text, but a last character's beginning.
            let lossy = (in_place.cut_lossy)(&units, capacity).unwrap();
            let expected = (form.decode_lossy)(kept);
            assert!(expected.starts_with(&lossy), "{expected:?} {lossy:?}");
            assert!(expected[lossy.len()..].chars().all(|character| character == '\u{FFFD}'));
        }
    });
}
