//! What a function of the user's looks at as native code left it, by `code = path(x)` and `counted_by(f(x))`: it is still
//! there, whatever is made of it, and freed all the same.

use std::cell::Cell;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

use interop::{Error, Free, Library, NativeBox, WithDetail};
use interop_test_native::FIXTURES;
use ledger::Ledger;

mod ledger;

static LIBRARY: Library = Library::new(FIXTURES);

#[derive(Debug, PartialEq)]
struct Refused {
    text: String,
    detail: bool,
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self { text: error.to_string(), detail: false }
    }
}

impl WithDetail<String> for Refused {
    fn with_detail(self, _: String) -> Self {
        Self { detail: true, ..self }
    }
}

thread_local! {
    /// How many blocks there are when one is looked at.
    static LIVE: Cell<i64> = const { Cell::new(0) };
    static PANIC: Cell<bool> = const { Cell::new(false) };
}

/// As many blocks must be there as native code has allocated.
unsafe fn text_of(text: *const c_char) -> String {
    assert!(!PANIC.take(), "asked for");
    if fixture_live() < LIVE.get() {
        return "freed".to_owned();
    }
    // SAFETY: the caller's promise, and nothing is freed yet.
    unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned()
}

fn refused(_: c_int, message: *mut c_char) -> Refused {
    // SAFETY: what `own_open` stores if it fails.
    Refused { text: unsafe { text_of(message) }, detail: false }
}

fn both_refused(code: c_int, _: *mut u8, message: *mut c_char) -> Refused {
    refused(code, message)
}

/// # Safety
/// NUL-terminated.
unsafe fn length_of(text: *const c_char) -> usize {
    // SAFETY: the caller's promise.
    unsafe { text_of(text) }.len()
}

/// # Safety
/// As for `length_of`.
unsafe fn one_less_than(text: *const c_char) -> usize {
    // SAFETY: the caller's promise.
    unsafe { length_of(text) - 1 }
}

enum Fixture {}

// SAFETY: what `fixture_alloc` allocates, `fixture_free` frees.
unsafe impl Free for Fixture {
    unsafe fn free(memory: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { fixture_free(memory) }
    }
}

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    unsafe fn fixture_free(memory: *mut c_void);
    safe fn fixture_live() -> i64;

    #[entry_point("own_open")]
    #[fails(when = nonzero, code = refused(returned, message))]
    safe fn open_on_failure(
        status: c_int,
        invalid: c_int,
        #[out(on = always)] handle: NativeBox<c_void, Fixture>,
        #[out(on = failure)]
        #[marshal(free_with = fixture_free)]
        message: String,
    ) -> Result<(), Refused>;
    #[entry_point("own_open")]
    #[fails(when = nonzero, code = refused(returned, message))]
    safe fn open_on_always(
        status: c_int,
        invalid: c_int,
        #[out(on = always)] handle: NativeBox<c_void, Fixture>,
        #[out(on = always)]
        #[marshal(free_with = fixture_free)]
        message: Option<String>,
    ) -> Result<(), Refused>;

    /// Each is looked at, and one measures the other.
    #[entry_point("own_open")]
    #[fails(when = nonzero, code = both_refused(returned, handle, message))]
    safe fn open_measured(
        status: c_int,
        invalid: c_int,
        #[out(on = always)]
        #[marshal(counted_by(length_of(message)), free_with = fixture_free)]
        handle: Vec<u8>,
        #[out(on = always)]
        #[marshal(free_with = fixture_free)]
        message: String,
    ) -> Result<(), Refused>;

    #[entry_point("own_returned")]
    #[fails(when = never)]
    #[returns(counted_by(length_of(text), unit = bytes, nul = excluded), free_with = fixture_free)]
    safe fn returned_by_stored(
        invalid: c_int,
        null: c_int,
        #[out]
        #[marshal(free_with = fixture_free)]
        text: String,
    ) -> Result<String, Error>;
    #[entry_point("own_returned")]
    #[fails(when = never)]
    #[returns(free_with = fixture_free)]
    safe fn stored_by_returned(
        invalid: c_int,
        null: c_int,
        #[out]
        // "stored" with its NUL is one byte shorter than "returned".
        #[marshal(counted_by(one_less_than(returned), unit = bytes, nul = included), free_with = fixture_free)]
        text: String,
    ) -> Result<String, Error>;
}

/// The function looks while `blocks` of native code's are there; what it was asked for is done, and all of them are freed.
fn looks<T>(blocks: i64, call: impl Fn() -> T) -> T {
    let ledger = Ledger::open();
    LIVE.set(fixture_live() + blocks);
    PANIC.set(true);
    let panicked = catch_unwind(AssertUnwindSafe(&call)).is_err();
    PANIC.set(false);
    assert!(panicked, "nobody has looked");
    ledger.balanced();
    let result = call();
    ledger.balanced();
    result
}

#[test]
fn by_the_code_of_a_failure() {
    let message = || Refused { text: "the message".to_owned(), detail: false };
    assert_eq!(looks(2, || open_on_failure(5, 0).map(drop)), Err(message()));
    assert_eq!(looks(2, || open_on_always(5, 0).map(drop)), Err(message()));
    assert_eq!(looks(2, || open_measured(5, 0).map(drop)), Err(message()));
    // That it is no UTF-8 makes no difference to who looks at the bytes.
    let bytes = || Refused { text: "\u{fffd}\u{fffd}".to_owned(), detail: false };
    assert_eq!(looks(2, || open_on_failure(5, 1).map(drop)), Err(bytes()));
    assert_eq!(looks(2, || open_on_always(5, 1).map(drop)), Err(bytes()));
    let ledger = Ledger::open();
    assert!(open_on_failure(0, 0).is_ok());
    assert_eq!(open_on_always(0, 0).unwrap().1, None);
    ledger.balanced();
}

#[test]
fn by_the_length_of_something_else() {
    assert_eq!(looks(2, || returned_by_stored(-1, -1).unwrap()), ("return".to_owned(), "stored".to_owned()));
    assert_eq!(looks(2, || stored_by_returned(-1, -1).unwrap()), ("returned".to_owned(), "stored".to_owned()));
    // What is no UTF-8 is an error, and has a length.
    assert!(looks(2, || returned_by_stored(1, -1)).is_err());
    let ledger = Ledger::open();
    drop(returned_by_stored(-1, -1).unwrap());
    assert!(returned_by_stored(0, -1).is_err());
    drop(stored_by_returned(-1, -1));
    ledger.balanced();
}
