//! Arrays and counted strings that native code allocated: copied and freed, or owned where they are, with every step made
//! to fail. (Those that it keeps are in `counted.rs`.)
//!
//! `fixture_alloc` counts what it allocates, so each step that fails shows whether everything was freed, and once.

use std::ffi::{CString, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

use interop::{Errno, Error, ErrorKind, Free, Library, NativeVec, Problem};
use interop_test_native::FIXTURES;
use ledger::Ledger;

#[path = "owned_arrays/absent.rs"]
mod absent;
#[path = "owned_arrays/failed.rs"]
mod failed;
mod ledger;

static LIBRARY: Library = Library::new(FIXTURES);

type Ints = Vec<i32>;

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    fn fixture_free(memory: *mut c_void);
    safe fn counted_calls() -> i64;
}

#[interop::import(library = LIBRARY, strings = utf8, fails(when = null, code = errno))]
unsafe extern "C" {
    #[returns(free_with = fixture_free)]
    safe fn counted_owned(
        count: i32,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Result<Ints, Failure>;
    #[entry_point("counted_owned")]
    #[fails(when = never)]
    #[returns(free_with = fixture_free)]
    safe fn owned_or_none(
        count: i32,
        reported: i64,
        #[out]
        #[len_of(returned, unit = bytes)]
        length: i64,
    ) -> Result<Option<Vec<i32>>, Failure>;
    #[entry_point("counted_owned")]
    #[fails(when = never)]
    #[returns(free_with = fixture_free)]
    safe fn owned_or_empty(
        count: i32,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Result<Vec<i32>, Failure>;
    #[entry_point("counted_owned")]
    #[fails(when = never)]
    safe fn owned_in_place(
        count: i32,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Result<NativeVec<i32, Fixture>, Failure>;
    #[fails(when = negative_one, code = errno)]
    safe fn counted_owned_out(
        count: i32,
        reported: i64,
        #[out]
        #[marshal(free_with = fixture_free)]
        out: Vec<i32>,
        #[out]
        #[len_of(out)]
        length: i64,
    ) -> Result<(), Failure>;
    #[entry_point("counted_owned_out")]
    #[fails(when = negative_one, code = errno)]
    safe fn owned_out_in_place(
        count: i32,
        reported: i64,
        #[out]
        #[marshal(counted_by(length))]
        out: Option<NativeVec<i32, Fixture>>,
        #[out] length: i64,
    ) -> Result<(), Failure>;

    #[returns(counted_by(counted_description(returned)), free_with = fixture_free)]
    safe fn counted_described(count: i32) -> Result<Vec<i32>, Failure>;
    fn counted_description(values: *mut i32) -> i64;
    #[entry_point("counted_described")]
    #[returns(counted_by(panics(count, returned)), free_with = fixture_free)]
    safe fn counted_by_a_panic(count: i32) -> Result<Vec<i32>, Failure>;

    #[returns(utf16, free_with = fixture_free)]
    safe fn counted_utf16(
        invalid: c_int,
        reported: u32,
        #[out]
        #[len_of(returned, unit = bytes, nul = excluded)]
        length: u32,
    ) -> Result<String, Failure>;

    #[returns(free_with = fixture_free, element(free_with = fixture_free))]
    safe fn counted_strings(
        count: i32,
        invalid: c_int,
        null: c_int,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Result<Vec<String>, Failure>;
    #[entry_point("counted_strings")]
    #[returns(lossy, free_with = fixture_free, element(free_with = fixture_free))]
    safe fn lossy_strings(
        count: i32,
        invalid: c_int,
        null: c_int,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Result<Vec<Option<Box<str>>>, Failure>;

    #[fails(when = never)]
    #[returns(list, free_with = counted_free_list)]
    safe fn counted_list(count: i32, invalid: c_int) -> Result<Vec<String>, Failure>;
    #[entry_point("counted_list")]
    #[fails(when = never)]
    #[returns(list, free_with = counted_free_list)]
    safe fn list_or_none(count: i32, invalid: c_int) -> Result<Option<Vec<CString>>, Failure>;
    #[entry_point("counted_list")]
    #[fails(when = never)]
    #[returns(list, free_with = fixture_free, element(free_with = fixture_free))]
    safe fn list_of_blocks(count: i32, invalid: c_int) -> Result<Vec<String>, Failure>;
    fn counted_free_list(items: *mut c_void);
    #[returns(free_with = fixture_free, counted_by(count))]
    safe fn counted_in_one_block(count: i32, invalid: c_int) -> Result<Vec<String>, Failure>;
}

fn panics(_: i32, _: *mut i32) -> usize {
    panic!("in the count")
}

/// Frees with `fixture_free`.
enum Fixture {}

// SAFETY: what the fixtures allocate, `fixture_free` frees.
unsafe impl Free for Fixture {
    unsafe fn free(memory: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { fixture_free(memory) };
    }
}

#[derive(Debug)]
enum Failure {
    Errno(Errno),
    Call(Error),
}

impl From<Errno> for Failure {
    fn from(errno: Errno) -> Self {
        Self::Errno(errno)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

/// The parameter and the problem of a value that cannot cross.
trait Marshal {
    fn marshal(self) -> (Option<&'static str>, Problem);
}

impl Marshal for Error {
    fn marshal(self) -> (Option<&'static str>, Problem) {
        match self.kind() {
            ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
            other => panic!("{other:?}"),
        }
    }
}

impl Marshal for Failure {
    fn marshal(self) -> (Option<&'static str>, Problem) {
        match self {
            Self::Call(error) => error.marshal(),
            other => panic!("{other:?}"),
        }
    }
}

fn impossible(reported: i128) -> Problem {
    Problem::ImpossibleLength { reported }
}

#[test]
fn copied_and_freed() {
    let ledger = Ledger::open();
    assert_eq!(counted_owned(3, 3).unwrap(), [0, 1, 2]);
    assert_eq!(counted_owned(3, 2).unwrap(), [0, 1]);
    assert_eq!(counted_owned(0, 0).unwrap(), [0; 0]);
    ledger.balanced();
    assert_eq!(owned_or_none(3, 12).unwrap(), Some(vec![0, 1, 2]));
    assert_eq!(owned_or_none(-1, 12).unwrap(), None);
    assert_eq!(owned_or_empty(-1, 0).unwrap(), [0; 0]);
    assert_eq!(counted_owned_out(4, 4).unwrap(), [0, 1, 2, 3]);
    ledger.balanced();
    assert!(matches!(counted_owned_out(-1, 4), Err(Failure::Errno(Errno(5)))));
    assert!(matches!(counted_owned(-1, 0), Err(Failure::Errno(_))), "a failure by the rule, before any length");
    assert_eq!(counted_described(4).unwrap(), [4, 1, 2, 3]);
    assert_eq!(counted_utf16(0, 4).unwrap(), "gü");
    assert_eq!(counted_utf16(0, 0).unwrap(), "");
    ledger.balanced();
}

#[test]
fn a_bad_length_frees_what_it_is_the_length_of() {
    let ledger = Ledger::open();
    for reported in [-1, i64::MIN, i64::MAX] {
        let bad = (Some("length"), impossible(reported.into()));
        assert_eq!(counted_owned(3, reported).unwrap_err().marshal(), bad);
        ledger.balanced();
        assert_eq!(counted_owned_out(3, reported).unwrap_err().marshal(), bad);
        ledger.balanced();
        assert_eq!(owned_in_place(3, reported).unwrap_err().marshal(), bad);
        ledger.balanced();
        assert_eq!(owned_out_in_place(3, reported).unwrap_err().marshal(), bad);
        ledger.balanced();
    }
    assert_eq!(owned_or_none(3, 5).unwrap_err().marshal(), (Some("length"), impossible(5)));
    ledger.balanced();
    assert_eq!(owned_or_empty(-1, 1).unwrap_err().marshal(), (None, Problem::Null));
    assert_eq!(counted_utf16(0, 3).unwrap_err().marshal(), (Some("length"), impossible(3)));
    ledger.balanced();
    assert_eq!(counted_utf16(1, 4).unwrap_err().marshal(), (None, Problem::InvalidUtf16 { position: 0 }));
    ledger.balanced();
}

#[test]
fn a_count_that_panics_leaks_nothing() {
    let ledger = Ledger::open();
    assert!(catch_unwind(AssertUnwindSafe(|| counted_by_a_panic(3))).is_err());
    ledger.balanced();
}

#[test]
fn owned_in_place_and_freed_when_dropped() {
    let ledger = Ledger::open();
    let mut values = owned_in_place(3, 3).unwrap();
    assert_eq!((&*values, ledger.live()), (&[0, 1, 2][..], 1));
    values[1] = 7;
    assert_eq!(format!("{values:?}"), "[0, 7, 2]");
    drop(values);
    ledger.balanced();
    assert!(owned_in_place(-1, 0).unwrap().is_empty());
    let (values, length) = owned_out_in_place(2, 2).unwrap();
    assert_eq!((values.as_deref(), length), (Some(&[0, 1][..]), 2));
    let (start, length) = values.unwrap().into_raw_parts();
    assert_eq!(ledger.live(), 1);
    // SAFETY: just given up by its owner.
    drop(unsafe { NativeVec::<i32, Fixture>::from_raw_parts(start, length) });
    ledger.balanced();
    // SAFETY: no array at all; and one that is refused, and so freed.
    assert!(unsafe { NativeVec::<i32, Fixture>::from_raw_parts(std::ptr::null_mut(), 1) }.is_err());
    let (start, _) = owned_in_place(3, 3).unwrap().into_raw_parts();
    // SAFETY: as above.
    assert!(unsafe { NativeVec::<i32, Fixture>::from_raw_parts(start, usize::MAX) }.is_err());
    ledger.balanced();
}

#[test]
fn strings_in_blocks_of_their_own() {
    let ledger = Ledger::open();
    assert_eq!(counted_strings(3, -1, -1, 3).unwrap(), ["item 0", "item 1", "item 2"]);
    ledger.balanced();
    for bad in 0..4 {
        let (parameter, problem) = counted_strings(4, bad, -1, 4).unwrap_err().marshal();
        assert!(parameter.is_none() && matches!(problem, Problem::InvalidUtf8(_)), "{problem}");
        ledger.balanced();
        assert_eq!(counted_strings(4, -1, bad, 4).unwrap_err().marshal(), (None, Problem::Null));
        ledger.balanced();
        let strings = lossy_strings(4, bad, (bad + 1) % 4, 4).unwrap();
        assert_eq!(strings[bad as usize].as_deref(), Some("\u{fffd}"));
        assert_eq!(strings[(bad as usize + 1) % 4], None);
        ledger.balanced();
    }
    // Of a length that nothing has, no element can be freed; the array is.
    assert_eq!(counted_strings(0, -1, -1, -5).unwrap_err().marshal(), (Some("length"), impossible(-5)));
    ledger.balanced();
}

#[test]
fn lists() {
    let ledger = Ledger::open();
    assert_eq!(counted_list(2, -1).unwrap(), ["item 0", "item 1"]);
    assert_eq!(list_or_none(1, -1).unwrap(), Some(vec![c"item 0".to_owned()]));
    assert_eq!(list_or_none(-1, -1).unwrap(), None);
    assert_eq!(counted_list(-1, -1).unwrap_err().marshal(), (None, Problem::Null));
    assert_eq!(list_of_blocks(2, -1).unwrap(), ["item 0", "item 1"]);
    assert_eq!(counted_list(0, -1).unwrap(), [""; 0]);
    ledger.balanced();
    for bad in 0..3 {
        assert!(matches!(counted_list(3, bad).unwrap_err().marshal(), (None, Problem::InvalidUtf8(_))));
        ledger.balanced();
        assert!(matches!(list_of_blocks(3, bad).unwrap_err().marshal(), (None, Problem::InvalidUtf8(_))));
        ledger.balanced();
        assert!(matches!(counted_in_one_block(3, bad).unwrap_err().marshal(), (None, Problem::InvalidUtf8(_))));
        ledger.balanced();
    }
    assert_eq!(counted_in_one_block(2, -1).unwrap(), ["block0", "block1"]);
    ledger.balanced();
}
