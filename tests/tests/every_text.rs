//! Text that comes out in every way at once, with each made to fail beside the others: nothing leaks, and nothing is
//! freed twice.
//!
//! In one call: a string that is changed in place, one that is cut off, a `double_nul` list in a buffer, an allocated list
//! with allocated items, a counted string, and an allocated one.

use std::ffi::{c_int, c_void};
use std::panic::catch_unwind;

use interop::{Error, ErrorKind, Library, Problem};
use interop_test_native::FIXTURES;
use ledger::Ledger;

mod ledger;

static LIBRARY: Library = Library::new(FIXTURES);

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    fn fixture_free(memory: *mut c_void);
    safe fn own_calls() -> i64;
}

/// The same declaration, with `$error` for what cannot cross.
macro_rules! every_text {
    ($name:ident, $error:ty) => {
        #[interop::import(library = LIBRARY, strings = utf8)]
        unsafe extern "C" {
            #[entry_point("own_every_text")]
            #[fails(when = never)]
            #[returns(free_with = fixture_free, element(free_with = fixture_free))]
            safe fn $name(
                bad: c_int,
                #[in_out] changed: String,
                #[out(capacity = 4)]
                #[marshal(truncate)]
                cut: String,
                #[len_of(cut, unit = elements, nul = included)] room: usize,
                #[out(capacity = 8)]
                #[marshal(double_nul)]
                names: Vec<String>,
                #[len_of(names, unit = elements, nul = included)] names_room: usize,
                #[out]
                #[len_of(returned)]
                count: i64,
                #[out]
                #[marshal(free_with = fixture_free)]
                counted: String,
                #[out]
                #[len_of(counted, unit = bytes, nul = excluded)]
                length: u32,
                #[out]
                #[marshal(free_with = fixture_free)]
                text: String,
            ) -> Result<Vec<String>, $error>;
        }
    };
}
every_text!(every_text, Error);
every_text!(every_text_or_panic, Panics);

#[derive(Debug)]
struct Panics;

impl From<Error> for Panics {
    fn from(_: Error) -> Self {
        panic!("from the error")
    }
}

/// Which parameter, and what was wrong.
fn failed(bad: c_int, changed: &str) -> (Option<&'static str>, Problem) {
    match every_text(bad, changed.to_owned()).unwrap_err().into_kind() {
        ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn all_of_it_comes_out() {
    let ledger = Ledger::open();
    let (list, changed, cut, names, counted, text) = every_text(-1, "as it was".to_owned()).unwrap();
    assert_eq!((list, changed, cut), (vec!["item".to_owned(); 3], "as it was".to_owned(), "grü".to_owned()));
    assert_eq!((names, &*counted, &*text), (vec!["a".to_owned(), "b".to_owned()], "ok", "text"));
    ledger.balanced();
}

#[test]
fn each_is_bad_beside_the_others() {
    let ledger = Ledger::open();
    let no_text = [
        (0, Some("changed")),
        (1, Some("cut")),
        (2, Some("names")),
        (4, None),
        (6, Some("counted")),
        (7, Some("text")),
    ];
    for (bad, parameter) in no_text {
        let (at, problem) = failed(bad, "in");
        assert!(at == parameter && matches!(problem, Problem::InvalidUtf8(_)), "{bad}: {at:?}, {problem}");
        ledger.balanced();
    }
    assert_eq!(failed(3, ""), (Some("names"), Problem::NotTerminated { capacity: 8 }));
    ledger.balanced();
    assert_eq!(failed(5, ""), (Some("count"), Problem::ImpossibleLength { reported: -1 }));
    ledger.balanced();
}

#[test]
fn your_code_panics_when_each_is_bad() {
    let ledger = Ledger::open();
    for bad in 0..8 {
        assert!(catch_unwind(|| every_text_or_panic(bad, "in".to_owned())).is_err(), "{bad}");
        ledger.balanced();
    }
}

#[test]
fn what_goes_in_is_bad() {
    let ledger = Ledger::open();
    let calls = own_calls();
    assert_eq!(failed(-1, "a\0b"), (Some("changed"), Problem::InteriorNul { position: 1 }));
    assert!(catch_unwind(|| every_text_or_panic(-1, "\0".to_owned())).is_err());
    assert_eq!(own_calls(), calls, "native code was not called");
    ledger.balanced();
}
