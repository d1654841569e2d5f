//! Arrays of calls that fail: those that exist in any case or on failure only, and those beside a count that panics.

use std::ffi::c_int;
use std::panic::catch_unwind;

use interop::{Error, NativeVec};

use crate::ledger::Ledger;
use crate::{Fixture, LIBRARY, panics};

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[entry_point("counted_owned_out")]
    #[fails(when = is_odd, code = odd(count))]
    safe fn kept_always(
        count: i32,
        reported: i64,
        #[out(on = always)]
        #[marshal(free_with = crate::fixture_free)]
        out: Vec<i32>,
        #[out]
        #[len_of(out)]
        length: i64,
    ) -> Result<(), Odd>;
    #[entry_point("counted_owned_out")]
    #[fails(when = is_odd, code = odd(count))]
    safe fn kept_on_failure(
        count: i32,
        reported: i64,
        #[out(on = failure)] out: NativeVec<i32, Fixture>,
        #[out]
        #[len_of(out)]
        length: i64,
    ) -> Result<(), Odd>;
    /// Two arrays, of which a function that panics counts the first.
    #[entry_point("counted_two")]
    #[returns(free_with = crate::fixture_free)]
    safe fn two_and_a_panic(
        #[out]
        #[marshal(counted_by(panics(count, first)), free_with = crate::fixture_free)]
        first: Vec<i32>,
        #[out]
        #[marshal(counted_by(count), free_with = crate::fixture_free)]
        second: Vec<i32>,
        count: i32,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Vec<i32>;
    #[entry_point("counted_owned")]
    #[optional]
    #[returns(free_with = crate::fixture_free)]
    safe fn optional_and_owned(
        count: i32,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Option<Vec<i32>>;
}

fn is_odd(_: c_int) -> bool {
    ODD.get()
}

fn odd(count: i32) -> i32 {
    count
}

thread_local! {
    static ODD: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

#[derive(Debug)]
struct Odd(i32, Vec<i32>);

impl From<i32> for Odd {
    fn from(count: i32) -> Self {
        Self(count, Vec::new())
    }
}

impl From<Error> for Odd {
    fn from(_: Error) -> Self {
        Self(-1, Vec::new())
    }
}

impl interop::WithDetail<NativeVec<i32, Fixture>> for Odd {
    fn with_detail(self, detail: NativeVec<i32, Fixture>) -> Self {
        Self(self.0, detail.to_vec())
    }
}

#[test]
fn arrays_of_failed_calls() {
    let ledger = Ledger::open();
    assert_eq!(kept_always(3, 3).unwrap(), [0, 1, 2]);
    ledger.balanced();
    ODD.set(true);
    assert!(matches!(kept_always(3, 3), Err(Odd(3, detail)) if detail.is_empty()));
    ledger.balanced();
    assert!(matches!(kept_always(3, -3), Err(Odd(3, _))), "what failed hides a bad length");
    ledger.balanced();
    assert!(matches!(kept_on_failure(3, 2), Err(Odd(3, detail)) if detail == [0, 1]));
    ledger.balanced();
    assert!(matches!(kept_on_failure(3, -2), Err(Odd(3, detail)) if detail.is_empty()));
    ledger.balanced();
    ODD.set(false);
    assert!(matches!(kept_always(3, -3), Err(Odd(-1, _))));
    ledger.balanced();
}

#[test]
fn a_count_that_panics_beside_other_arrays() {
    let ledger = Ledger::open();
    assert!(catch_unwind(|| two_and_a_panic(2)).is_err());
    ledger.balanced();
}

#[test]
fn arrays_of_a_function_that_may_be_absent() {
    let ledger = Ledger::open();
    assert_eq!(optional_and_owned(2, 2), Some(vec![0, 1]));
    assert_eq!(optional_and_owned(-1, 2), None);
    ledger.balanced();
}
