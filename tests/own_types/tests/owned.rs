//! What native code allocated is freed, once, whichever conversion fails. `fixture_alloc` counts.

use std::ffi::{c_int, c_void};
use std::time::Duration;

use interop::{Error, ErrorKind, Library, Problem};
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
    #[entry_point("fixture_duplicate")]
    #[returns(with = Text, free_with = fixture_free)]
    safe fn named(text: &str) -> Result<Name, Error>;
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
