//! Who frees what: each step of a call made to fail, with a ledger of what native code has allocated.
//!
//! The fixtures allocate with `fixture_alloc`, which counts. A block that is never freed leaves the count above zero, one
//! that is freed twice below; the sanitizers see both as well.

#[cfg(unix)]
use std::ffi::OsString;
use std::ffi::{CStr, CString, c_int, c_void};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
#[cfg(unix)]
use std::path::PathBuf;

use interop::{Errno, Error, ErrorKind, Free, Library, NativeBox, NativeStr, Problem};
use interop_test_native::FIXTURES;
use ledger::Ledger;

mod ledger;

static LIBRARY: Library = Library::new(FIXTURES);

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    type Block;

    fn fixture_free(memory: *mut c_void);
    safe fn own_calls() -> i64;

    #[fails(when = nonzero, code = returned)]
    safe fn own_three(
        status: c_int,
        invalid: c_int,
        null: c_int,
        #[out]
        #[marshal(free_with = fixture_free)]
        a: String,
        #[out]
        #[marshal(free_with = fixture_free)]
        b: Box<str>,
        #[out] c: NativeStr<Fixture>,
    ) -> Result<(), Failure>;

    #[fails(when = negative_one, code = errno)]
    safe fn own_nothing(
        #[out]
        #[marshal(free_with = fixture_free)]
        text: String,
    ) -> Result<(), Failure>;

    #[returns(free_with = fixture_free)]
    safe fn own_returned(
        invalid: c_int,
        null: c_int,
        #[out]
        #[marshal(free_with = fixture_free)]
        text: Option<String>,
    ) -> String;

    #[fails(when = nonzero, code = returned)]
    safe fn own_and_report(
        #[out]
        #[marshal(free_with = fixture_free)]
        before: String,
        #[out(capacity = 4)] buffer: Vec<u8>,
        #[in_out]
        #[len_of(buffer)]
        length: usize,
        #[out]
        #[marshal(free_with = fixture_free)]
        after: String,
        reported: usize,
    ) -> Result<(), Failure>;

    #[fails(when = null, code = errno)]
    #[returns(free_with = fixture_free)]
    safe fn own_and_write(
        lent: &mut Letter,
        #[out]
        #[marshal(char32)]
        stored: char,
        value: u32,
        #[out]
        #[marshal(free_with = fixture_free)]
        text: String,
    ) -> Result<String, Failure>;

    #[fails(when = nonzero, code = returned)]
    safe fn own_open(
        status: c_int,
        invalid: c_int,
        #[out(on = always)] handle: Handle,
        #[out(on = failure)]
        #[marshal(free_with = fixture_free)]
        message: Option<String>,
    ) -> Result<(), Failure>;
}

/// An enumeration, which is checked where native code writes it.
#[derive(Debug, Clone, Copy, PartialEq, interop::Blittable)]
#[repr(u32)]
enum Letter {
    A = 0x61,
    U = 0xfc,
}

type Handle = NativeBox<Block, Fixture>;

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
    Code(c_int, Option<String>),
    Errno(Errno),
    Call(Error),
}

impl From<c_int> for Failure {
    fn from(code: c_int) -> Self {
        Self::Code(code, None)
    }
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

impl interop::WithDetail<Option<String>> for Failure {
    fn with_detail(self, message: Option<String>) -> Self {
        match self {
            Self::Code(code, _) => Self::Code(code, message),
            other => other,
        }
    }
}

impl Failure {
    /// The parameter and the problem of a value that cannot cross.
    fn marshal(self) -> (Option<&'static str>, Problem) {
        match self {
            Self::Call(error) => match error.kind() {
                ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }
}

/// What a function that cannot return an error says.
fn panic_of<T>(call: impl FnOnce() -> T) -> String {
    let payload = catch_unwind(AssertUnwindSafe(call)).err().expect("a panic");
    payload
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| payload.downcast_ref().map(|text: &&str| text.to_string()))
        .unwrap()
}

#[test]
fn success() {
    let ledger = Ledger::open();
    let (a, b, c) = own_three(0, -1, -1).unwrap();
    assert_eq!((&*a, &*b, &*c), ("one", "two", "three"));
    // Two are copies; the third is read where it is.
    assert_eq!(ledger.live(), 1);
    drop(c);
    ledger.balanced();
    assert_eq!(own_returned(-1, -1), ("returned".to_owned(), Some("stored".to_owned())));
    assert_eq!(own_returned(-1, 1), ("returned".to_owned(), None));
    ledger.balanced();
    assert_eq!(own_and_report(4).unwrap(), ("before".to_owned(), vec![7; 4], "after".to_owned()));
    let mut lent = Letter::A;
    assert_eq!(own_and_write(&mut lent, 0xfc).unwrap(), ("returned".to_owned(), 'ü', "stored".to_owned()));
    assert_eq!(lent, Letter::U);
    ledger.balanced();
}

#[test]
fn the_kth_of_several_is_bad() {
    let ledger = Ledger::open();
    for (k, name) in ["a", "b", "c"].into_iter().enumerate() {
        let (parameter, problem) = own_three(0, k as c_int, -1).unwrap_err().marshal();
        assert_eq!(parameter, Some(name));
        assert!(matches!(problem, Problem::InvalidUtf8(_)), "{problem}");
        ledger.balanced();
        assert_eq!(own_three(0, -1, k as c_int).unwrap_err().marshal(), (Some(name), Problem::Null));
        ledger.balanced();
        // One is not UTF-8 and another null: the first in declaration order is reported.
        for other in (0..3).filter(|other| *other != k) {
            let (parameter, _) = own_three(0, k as c_int, other as c_int).unwrap_err().marshal();
            assert_eq!(parameter, Some(["a", "b", "c"][k.min(other)]));
            ledger.balanced();
        }
    }
}

#[test]
fn returned_and_stored_are_bad_where_no_error_can_be_returned() {
    let ledger = Ledger::open();
    for (invalid, null, expected) in [
        (0, -1, "what `own_returned` returned: the string is not UTF-8"),
        (1, -1, "`text` of `own_returned`: the string is not UTF-8"),
        (-1, 0, "what `own_returned` returned: a null pointer"),
        (0, 1, "what `own_returned` returned: the string is not UTF-8"),
        (1, 0, "what `own_returned` returned: a null pointer"),
    ] {
        let said = panic_of(|| own_returned(invalid, null));
        assert!(said.starts_with(expected), "{said}");
        ledger.balanced();
    }
}

#[test]
fn a_wrong_length_beside_owned_strings() {
    let ledger = Ledger::open();
    for reported in [5, usize::MAX] {
        let (parameter, problem) = own_and_report(reported).unwrap_err().marshal();
        assert_eq!(parameter, Some("length"));
        assert!(matches!(problem, Problem::LengthOutOfBounds { capacity: 4, .. }), "{problem}");
        ledger.balanced();
    }
}

#[test]
fn a_lent_value_that_cannot_be_written_back_beside_owned_strings() {
    let ledger = Ledger::open();
    // No letter, but a character; and neither.
    for value in [0x62, 0xd800] {
        let mut lent = Letter::A;
        assert_eq!(own_and_write(&mut lent, value).unwrap_err().marshal().0, Some("lent"));
        assert_eq!(lent, Letter::A);
        ledger.balanced();
    }
}

#[test]
fn what_a_failed_call_stored_is_not_freed() {
    let ledger = Ledger::open();
    assert!(matches!(own_nothing(), Err(Failure::Errno(Errno(5)))));
    ledger.balanced();
}

#[test]
fn outs_on_failure_and_always() {
    let ledger = Ledger::open();
    let handle = own_open(0, 0).unwrap();
    assert_eq!(ledger.live(), 1);
    drop(handle);
    ledger.balanced();
    assert!(matches!(own_open(3, 0).unwrap_err(), Failure::Code(3, Some(message)) if message == "the message"));
    ledger.balanced();
    // That the message is not UTF-8 does not hide what failed.
    assert!(matches!(own_open(3, 1).unwrap_err(), Failure::Code(3, None)));
    ledger.balanced();
}

/// User code that panics in the middle of a call.
mod panics {
    use super::*;

    #[derive(Debug)]
    pub(super) struct FromCode;
    #[derive(Debug)]
    pub(super) struct FromError;
    #[derive(Debug)]
    pub(super) struct Detail;

    macro_rules! errors {
        ($($name:ident: $code:expr, $error:expr, $detail:expr;)*) => {$(
            impl From<c_int> for $name {
                fn from(_: c_int) -> Self {
                    $code
                }
            }
            impl From<Error> for $name {
                fn from(_: Error) -> Self {
                    $error
                }
            }
            impl interop::WithDetail<Option<String>> for $name {
                fn with_detail(self, _: Option<String>) -> Self {
                    let detail: fn() = || $detail;
                    detail();
                    self
                }
            }
        )*};
    }
    errors! {
        FromCode: panic!("from the code"), Self, ();
        FromError: Self, panic!("from the error"), ();
        Detail: Self, Self, panic!("with the detail");
    }

    macro_rules! open {
        ($($name:ident: $error:ident, $when:expr, $code:expr;)*) => {$(
            #[allow(dead_code, reason = "a case is one of the two functions")]
            pub(super) mod $name {
                use super::*;
                #[interop::import(library = LIBRARY, strings = utf8)]
                unsafe extern "C" {
                    #[entry_point("own_open")]
                    #[fails(when = $when, code = $code)]
                    pub(crate) safe fn open(
                        status: c_int,
                        invalid: c_int,
                        #[out(on = always)] handle: Handle,
                        #[out(on = failure)]
                        #[marshal(free_with = fixture_free)]
                        message: Option<String>,
                    ) -> Result<(), $error>;

                    #[entry_point("own_three")]
                    #[fails(when = nonzero, code = returned)]
                    pub(crate) safe fn three(
                        status: c_int,
                        invalid: c_int,
                        null: c_int,
                        #[out]
                        #[marshal(free_with = fixture_free)]
                        a: String,
                        #[out] b: NativeStr<Fixture>,
                        #[out]
                        #[marshal(free_with = fixture_free)]
                        c: String,
                    ) -> Result<(), $error>;
                }
            }
        )*};
    }
    open! {
        from_code: FromCode, nonzero, returned;
        from_error: FromError, nonzero, returned;
        detail: Detail, nonzero, returned;
        code_path: FromError, nonzero, code_of(returned, handle);
        when_path: FromError, failed, returned;
    }

    fn code_of(_: c_int, handle: &NativeBox<Block, Fixture>) -> c_int {
        assert!(!handle.as_ptr().is_null());
        panic!("in the code's function")
    }

    fn failed(_: c_int) -> bool {
        panic!("in the condition")
    }
}

#[test]
fn a_panic_in_user_code() {
    let ledger = Ledger::open();
    assert_eq!(panic_of(|| panics::from_code::open(1, 0)), "from the code");
    ledger.balanced();
    assert_eq!(panic_of(|| panics::detail::open(1, 0)), "with the detail");
    ledger.balanced();
    assert_eq!(panic_of(|| panics::code_path::open(1, 0)), "in the code's function");
    ledger.balanced();
    for k in 0..3 {
        assert_eq!(panic_of(|| panics::from_error::three(0, k, -1)), "from the error");
        ledger.balanced();
    }
    assert!(panics::from_code::three(0, 1, 2).is_err());
    ledger.balanced();
    // Whether the call has failed is not known yet, so only what exists in any case is freed. (There is no message.)
    assert_eq!(panic_of(|| panics::when_path::open(0, 0)), "in the condition");
    ledger.balanced();
}

/// Functions that free and do not exist.
#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    fn fixture_no_such_free(memory: *mut c_void);

    #[entry_point("own_three")]
    #[fails(when = nonzero, code = returned)]
    safe fn three_without_free(
        status: c_int,
        invalid: c_int,
        null: c_int,
        #[out]
        #[marshal(free_with = fixture_free)]
        a: String,
        #[out]
        #[marshal(free_with = fixture_no_such_free)]
        b: String,
        #[out]
        #[marshal(free_with = fixture_free)]
        c: String,
    ) -> Result<(), Failure>;

    #[entry_point("own_utf16")]
    #[returns(utf16, free_with = fixture_no_such_free)]
    safe fn utf16_without_free(invalid: c_int) -> String;
}

#[test]
fn nothing_is_called_that_could_not_be_freed() {
    let ledger = Ledger::open();
    let calls = own_calls();
    for _ in 0..2 {
        match three_without_free(0, -1, -1).unwrap_err() {
            Failure::Call(error) => {
                assert!(error.is_load() && error.to_string().contains("fixture_no_such_free"), "{error}")
            }
            other => panic!("{other:?}"),
        }
        assert!(panic_of(|| utf16_without_free(0)).contains("fixture_no_such_free"));
    }
    assert_eq!(own_calls(), calls);
    ledger.balanced();
}

/// Buffers that grow, beside what each attempt allocates.
#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[fails(when = negative, code = errno)]
    #[returns(len_of(buffer, unit = elements, nul = in_only), native = c_int)]
    safe fn own_and_grow(
        #[out(capacity = 4, grow)] buffer: String,
        #[len_of(buffer, unit = elements, nul = in_only)] capacity: usize,
        needed: usize,
        #[out] handle: Handle,
        #[out]
        #[marshal(free_with = fixture_free)]
        text: String,
    ) -> io::Result<()>;

    #[fails(when = negative_one, code = errno)]
    safe fn own_and_refuse(
        #[out(capacity = 4, grow)] buffer: String,
        #[len_of(buffer, unit = elements, nul = included)] capacity: usize,
        needed: usize,
        #[out(on = always)] handle: Handle,
        #[out(on = failure)]
        #[marshal(free_with = fixture_free)]
        message: Option<String>,
    ) -> Result<(), Failure>;
}

#[test]
fn each_attempt_of_a_buffer_that_grows_is_freed() {
    let ledger = Ledger::open();
    for needed in [1, 4, 5, 300] {
        let calls = own_calls();
        let (buffer, handle, text) = own_and_grow(needed).unwrap();
        assert_eq!((buffer.len(), &*text), (needed - 1, "stored"));
        assert_eq!(ledger.live(), 1);
        drop(handle);
        ledger.balanced();
        // One that is full to its last unit may be cut off.
        assert_eq!(own_calls() - calls, if needed >= 4 { 2 } else { 1 });

        let (buffer, handle) = own_and_refuse(needed).unwrap();
        assert_eq!(buffer.len(), needed - 1);
        drop(handle);
        ledger.balanced();
    }
}

/// Owned strings of every type and encoding.
#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[returns(utf16, free_with = fixture_free)]
    safe fn own_utf16(invalid: c_int) -> String;
    #[returns(utf32, free_with = fixture_free)]
    safe fn own_utf32(invalid: c_int) -> Box<str>;
    #[entry_point("fixture_duplicate")]
    #[returns(free_with = fixture_free)]
    safe fn duplicate_c(text: Option<&CStr>) -> Option<CString>;
    #[entry_point("fixture_duplicate")]
    #[returns(lossy, free_with = fixture_free)]
    safe fn duplicate_lossy(text: Option<&CStr>) -> Option<String>;
}

#[cfg(unix)]
#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[entry_point("fixture_duplicate")]
    #[returns(free_with = fixture_free)]
    safe fn duplicate_os(text: Option<&CStr>) -> OsString;
    #[entry_point("fixture_duplicate")]
    #[returns(free_with = fixture_free)]
    safe fn duplicate_path(text: &CStr) -> Option<PathBuf>;
}

#[test]
fn every_owned_string() {
    let ledger = Ledger::open();
    assert_eq!((own_utf16(0), &*own_utf32(0)), ("gü".to_owned(), "gü"));
    assert!(panic_of(|| own_utf16(1)).contains("not UTF-16"));
    ledger.balanced();
    assert!(panic_of(|| own_utf32(1)).contains("not UTF-32"));
    ledger.balanced();
    assert_eq!(duplicate_c(Some(c"a\xff")).as_deref(), Some(c"a\xff"));
    assert_eq!(duplicate_c(None), None);
    assert_eq!(duplicate_lossy(Some(c"a\xff")).as_deref(), Some("a\u{fffd}"));
    ledger.balanced();
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        assert_eq!(duplicate_os(Some(c"a\xff")).as_bytes(), b"a\xff");
        assert!(panic_of(|| duplicate_os(None)).contains("null pointer"));
        assert_eq!(duplicate_path(c"a/\xff").unwrap().as_os_str().as_bytes(), b"a/\xff");
        ledger.balanced();
    }
}

/// Values on their way in, which take memory beyond the stack's.
#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[entry_point("strings_equal")]
    #[fails(when = negative, code = returned)]
    safe fn compare(a: &str, b: &str) -> Result<c_int, Failure>;
    #[entry_point("strings_equal")]
    #[fails(when = negative, code = returned)]
    safe fn compare_lists(#[marshal(list)] a: &[&str], #[marshal(utf16)] b: &str) -> Result<c_int, Failure>;
}

#[test]
fn temporaries_of_a_call_that_is_not_made() {
    let ledger = Ledger::open();
    let long = "x".repeat(3000);
    let bad = format!("{long}\0");
    assert_eq!(compare(&long, &long).unwrap(), 1);
    let nul = Problem::InteriorNul { position: 3000 };
    assert_eq!(compare(&long, &bad).unwrap_err().marshal(), (Some("b"), nul.clone()));
    assert_eq!(compare(&bad, &long).unwrap_err().marshal(), (Some("a"), nul.clone()));
    assert_eq!(compare_lists(&[&long, &long, &bad], "").unwrap_err().marshal(), (Some("a"), nul.clone()));
    assert_eq!(compare_lists(&[&long, &long], &bad).unwrap_err().marshal(), (Some("b"), nul));
    ledger.balanced();
}

#[test]
fn owned_values_taken_over_by_hand() {
    let ledger = Ledger::open();
    let handle = own_open(0, 0).unwrap();
    let raw = handle.into_raw();
    assert_eq!(ledger.live(), 1);
    // SAFETY: just given up by its owner.
    drop(unsafe { Handle::from_raw(raw) });
    ledger.balanced();
}
