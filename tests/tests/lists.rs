//! Lists of strings with a null at the end: what comes out through a pointer, and what is borrowed from one.

use std::ffi::{CStr, CString, c_int, c_void};

use interop::{Errno, Error, ErrorKind, Library, Problem};
use interop_test_native::FIXTURES;
use ledger::Ledger;

mod ledger;

static LIBRARY: Library = Library::new(FIXTURES);

#[interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    fn fixture_free(memory: *mut c_void);
    safe fn list_stored(
        count: i32,
        invalid: c_int,
        #[out]
        #[marshal(list, free_with = fixture_free, element(free_with = fixture_free))]
        items: Vec<String>,
    ) -> Result<(), Failure>;
    #[entry_point("list_stored")]
    safe fn c_strings_stored(
        count: i32,
        invalid: c_int,
        #[out]
        #[marshal(list, free_with = fixture_free, element(free_with = fixture_free))]
        items: Option<Vec<CString>>,
    ) -> Result<(), Failure>;
    fn counted_free_list(items: *mut c_void);
    #[entry_point("list_stored")]
    safe fn freed_at_once(
        count: i32,
        invalid: c_int,
        #[out]
        #[marshal(list, lossy, free_with = counted_free_list)]
        items: Vec<Box<str>>,
    ) -> Result<(), Failure>;
}

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    /// What is returned is one of the items.
    safe fn list_find<'a>(#[marshal(list)] items: &[&'a CStr], suffix: &CStr) -> Option<&'a CStr>;
    safe fn array_find<'a>(items: &[&'a CStr], #[len_of(items)] count: usize, suffix: &CStr) -> Option<&'a CStr>;
    #[entry_point("array_find")]
    safe fn array_find_maybe<'a>(
        items: &[Option<&'a CStr>],
        #[len_of(items)] count: usize,
        suffix: &CStr,
    ) -> Option<&'a CStr>;
    #[entry_point("list_find")]
    safe fn find_kept(#[marshal(list)] items: &[&'static CStr], suffix: &CStr) -> Option<&'static CStr>;
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

fn problem<T: std::fmt::Debug>(result: Result<T, Failure>) -> (Option<&'static str>, Problem) {
    let Failure::Call(error) = result.unwrap_err() else { panic!("failed by its rule") };
    match error.into_kind() {
        ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn comes_out_through_a_pointer() {
    let ledger = Ledger::open();
    assert_eq!(list_stored(2, -1).unwrap(), ["item 0", "item 1"]);
    assert_eq!(list_stored(0, -1).unwrap(), [""; 0]);
    assert_eq!(c_strings_stored(1, 0).unwrap().unwrap(), [c"\xff".to_owned()]);
    assert_eq!(freed_at_once(2, 1).unwrap(), ["item 0".into(), "\u{fffd}".into()]);
    assert!(matches!(list_stored(-1, -1), Err(Failure::Errno(Errno(5)))));
    ledger.balanced();
    for count in 1..6 {
        for bad in 0..count {
            assert!(matches!(problem(list_stored(count, bad)), (Some("items"), Problem::InvalidUtf8(_))));
            ledger.balanced();
        }
    }
}

#[test]
fn what_is_returned_is_one_of_the_items() {
    let (found, mut owned) = (c"suffix", vec![c"a prefix".to_owned()]);
    let same = |found: Option<&CStr>, item: &CStr| found.is_some_and(|found| std::ptr::eq(found, item));
    assert!(same(list_find(&[c"none", found, c"nix"], c"fix"), found));
    assert!(same(array_find(&[found, &owned[0]], c"prefix"), &owned[0]));
    assert!(same(array_find_maybe(&[None, Some(found)], c""), found));
    assert_eq!(list_find(&[c"none"], c"fix"), None);
    let kept = {
        let items = [c"a", found];
        find_kept(&items, c"x")
    };
    assert!(same(kept, found), "it outlives the array of the items");
    owned.clear();
}
