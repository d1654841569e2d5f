//! What native code allocated is freed, once, whichever conversion fails. `fixture_alloc` counts.

use std::ffi::{c_int, c_void};
use std::time::Duration;

use interop::marshal::FromNative;
use interop::{Error, ErrorKind, Library, Problem, WithDetail};
use interop_test_native::FIXTURES;
use interop_test_own_types::{Millis, Name, Points, Text, Track};
use ledger::Ledger;

#[path = "../../tests/ledger/mod.rs"]
mod ledger;

static LIBRARY: Library = Library::new(FIXTURES);

#[interop::import(library = LIBRARY, strings = utf8, fails(when = never))]
unsafe extern "C" {
    fn fixture_free(memory: *mut c_void);
    #[entry_point("own_millis_made")]
    #[returns(element(with = Millis), free_with = fixture_free)]
    safe fn times(
        count: i32,
        bad: i32,
        #[out]
        #[len_of(returned)]
        length: i32,
    ) -> Result<Vec<Duration>, Error>;
    #[entry_point("own_millis_made")]
    #[returns(with = Points, free_with = fixture_free)]
    safe fn track(
        count: i32,
        bad: i32,
        #[out]
        #[len_of(returned)]
        length: i32,
    ) -> Result<Track, Error>;
    #[entry_point("own_millis_double")]
    safe fn doubled(
        #[marshal(element(with = Millis))] times: &mut [Duration],
        #[len_of(times)] count: usize,
        bad: i32,
    ) -> Result<(), Error>;
    #[entry_point("counted_strings")]
    #[returns(element(with = Text, free_with = fixture_free), free_with = fixture_free)]
    safe fn names(
        count: i32,
        invalid: c_int,
        null: c_int,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Result<Vec<Name>, Error>;
    /// Two strings of its own: one if it fails, and one in any case.
    #[entry_point("own_texts_stored")]
    #[fails(when = negative, code = returned)]
    safe fn stored(
        fails: c_int,
        #[out]
        #[marshal(with = Text, free_with = fixture_free)]
        first: Option<Name>,
        #[out(on = always)]
        #[marshal(with = Text, free_with = fixture_free)]
        second: Option<Name>,
        #[out(on = failure)]
        #[marshal(with = Text, free_with = fixture_free)]
        reason: Option<Name>,
    ) -> Result<c_int, Failure>;
    #[entry_point("own_texts_stored")]
    safe fn both(
        fails: c_int,
        #[out]
        #[marshal(with = Panics, free_with = fixture_free)]
        first: Name,
        #[out]
        #[marshal(with = Text, free_with = fixture_free)]
        second: Name,
        #[out] reason: *mut c_void,
    ) -> Result<c_int, Error>;
    #[entry_point("fixture_duplicate")]
    #[returns(with = Text, free_with = fixture_free)]
    safe fn named(text: &str) -> Result<Name, Error>;
}

/// A name that must not be `panics`.
enum Panics {}

impl FromNative<Panics> for Name {
    type As = String;
    fn from_native(text: String) -> Result<Self, Error> {
        assert_ne!(text, "first", "a conversion panics");
        FromNative::<Text>::from_native(text)
    }
}

#[derive(Debug, PartialEq)]
struct Failure(c_int, Option<Name>);

impl From<c_int> for Failure {
    fn from(code: c_int) -> Self {
        Self(code, None)
    }
}
impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        panic!("{error}")
    }
}
impl WithDetail<Option<Name>> for Failure {
    fn with_detail(self, detail: Option<Name>) -> Self {
        Self(self.0, detail)
    }
}

fn problem(error: Error) -> Problem {
    match error.into_kind() {
        ErrorKind::Marshal(error) => error.problem().clone(),
        other => panic!("{other:?}"),
    }
}

fn other(reason: &str) -> Problem {
    Problem::Other(reason.into())
}

#[test]
fn an_array_of_what_is_converted() {
    let ledger = Ledger::open();
    assert_eq!(times(3, -1).unwrap(), [1, 2, 3].map(Duration::from_millis));
    assert_eq!(track(2, -1).unwrap(), Track(vec![Duration::from_millis(1), Duration::from_millis(2)]));
    for bad in 0..5 {
        assert_eq!(problem(times(5, bad).unwrap_err()), other("an unlucky number"));
        assert_eq!(problem(track(5, bad).unwrap_err()), other("an unlucky number"));
        ledger.balanced();
    }
}

#[test]
fn an_array_of_strings_of_which_each_is_freed() {
    let ledger = Ledger::open();
    let expected = ["item 0", "item 1"].map(|text| Name::new(text).unwrap());
    assert_eq!(names(2, -1, -1, 2).unwrap(), expected);
    ledger.balanced();
    // The third is none of Rust's, and then one of the others is none of the encoding.
    assert_eq!(problem(names(5, -1, -1, 5).unwrap_err()), other("no name"));
    ledger.balanced();
    for invalid in 0..5 {
        let error = problem(names(5, invalid, -1, 5).unwrap_err());
        assert!(matches!(error, Problem::InvalidUtf8(_)), "{error:?}");
        ledger.balanced();
        assert_eq!(problem(names(5, -1, invalid, 5).unwrap_err()), Problem::Null);
        ledger.balanced();
    }
}

#[test]
fn one_string() {
    let ledger = Ledger::open();
    assert_eq!(named("text").unwrap(), Name::new("text").unwrap());
    assert_eq!(problem(named("item 2").unwrap_err()), other("no name"));
    ledger.balanced();
}

#[test]
fn what_comes_out_with_a_failure_is_converted_too() {
    let ledger = Ledger::open();
    assert_eq!(stored(0), Ok((0, Name::new("first"), Name::new("second"))));
    assert_eq!(stored(1).unwrap_err(), Failure(-7, Name::new("reason")));
    ledger.balanced();
}

#[test]
fn a_conversion_that_panics_leaves_nothing_behind() {
    let ledger = Ledger::open();
    let panic = std::panic::catch_unwind(|| both(0)).unwrap_err();
    assert!(panic.downcast::<String>().unwrap().contains("a conversion panics"));
    ledger.balanced();
}

#[test]
fn of_what_native_code_changed_only_the_bad_one_stays_as_it_was() {
    for bad in 0..3 {
        let mut times = [1, 2, 3].map(Duration::from_millis);
        assert_eq!(problem(doubled(&mut times, bad).unwrap_err()), other("an unlucky number"));
        let mut expected = [2, 4, 6].map(Duration::from_millis);
        expected[bad as usize] = Duration::from_millis(bad as u64 + 1);
        assert_eq!(times, expected);
    }
    // What has no native form is not lent, and nothing is called.
    let mut times = [Duration::from_millis(1), Duration::MAX];
    let error = doubled(&mut times, -1).unwrap_err().to_string();
    assert_eq!(error, "`times` of `doubled`: out of range integral type conversion attempted");
    assert_eq!(times[0], Duration::from_millis(1));
}
