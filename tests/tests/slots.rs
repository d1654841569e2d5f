//! What is freed by the function that a variable holds, and objects behind pointers to pointers, which native code makes, replaces
//! and takes away.

use std::ffi::{c_int, c_void};

use interop::{Error, ErrorKind, Free, Library, NativeBox, Problem};
use interop_test_native::FIXTURES;
use ledger::Ledger;

mod ledger;

static LIBRARY: Library = Library::new(FIXTURES);

type FreeFunction = Option<unsafe extern "C" fn(*mut c_void)>;

#[interop::import(library = LIBRARY, strings = utf8, prefix = "own_")]
unsafe extern "C" {
    type Block;
    static free_variable: FreeFunction;
    safe static no_variable: Option<unsafe extern "C" fn(*mut Block) -> c_int>;
    static absent_variable: FreeFunction;
    safe fn calls() -> i64;

    #[entry_point("own_copy_with_errno")]
    #[returns(free_with = free_variable)]
    safe fn copied(text: &str, error: c_int) -> String;
    #[entry_point("own_copy_with_errno")]
    #[returns(free_with = no_variable)]
    #[fails(when = never)]
    safe fn copied_and_kept(text: &str, error: c_int) -> Result<String, Error>;
    #[entry_point("own_copy_with_errno")]
    #[returns(free_with = absent_variable)]
    #[fails(when = never)]
    safe fn copied_and_lost(text: &str, error: c_int) -> Result<String, Error>;
    #[entry_point("own_three")]
    safe fn three(
        status: c_int,
        invalid: c_int,
        null: c_int,
        #[out]
        #[marshal(free_with = free_variable)]
        a: String,
        #[out]
        #[marshal(free_with = free_variable)]
        b: Option<String>,
        #[out]
        #[marshal(free_with = free_variable)]
        c: String,
    ) -> c_int;

    safe fn slot(slot: &mut Option<Owned>, there: c_int) -> c_int;
    #[entry_point("own_slot")]
    safe fn slot_or_none(slot: Option<&mut Option<Owned>>, there: c_int) -> c_int;
    safe fn is_there(block: Option<&mut Owned>) -> c_int;
}

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    fn fixture_free(memory: *mut c_void);
}

type Owned = NativeBox<Block, Fixture>;

enum Fixture {}

// SAFETY: what the fixtures allocate, `fixture_free` frees.
unsafe impl Free for Fixture {
    unsafe fn free(memory: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { fixture_free(memory) };
    }
}

#[test]
fn a_variable_holds_the_function_that_frees() {
    let ledger = Ledger::open();
    assert_eq!(copied("text", 0), "text");
    assert_eq!(three(3, -1, 1), (3, "one".to_owned(), None, "three".to_owned()));
    ledger.balanced();
}

#[test]
fn a_variable_that_holds_nothing_is_found_out_before_the_call() {
    let ledger = Ledger::open();
    let ErrorKind::Marshal(error) = copied_and_kept("text", 0).unwrap_err().into_kind() else { panic!("null") };
    assert_eq!(error.problem(), &Problem::Null);
    assert!(copied_and_lost("text", 0).unwrap_err().is_load());
    ledger.balanced();
    assert!(calls() >= 0);
}

#[test]
fn native_code_fills_and_empties_a_slot() {
    let ledger = Ledger::open();
    let mut owned = None;
    assert_eq!((slot(&mut owned, 0), owned.is_some(), ledger.live()), (0, false, 0));
    assert_eq!((slot(&mut owned, 1), owned.is_some(), ledger.live()), (0, true, 1));
    let address = owned.as_ref().map(Owned::as_ptr);
    assert_eq!(slot_or_none(Some(&mut owned), 1), 1);
    assert_eq!(owned.as_ref().map(Owned::as_ptr), address, "which native code left alone");
    assert_eq!((is_there(owned.as_mut()), is_there(None)), (1, 0));
    assert_eq!((slot_or_none(Some(&mut owned), 0), owned.is_none(), ledger.live()), (1, true, 0));
    assert_eq!(slot_or_none(None, 1), -1);
    slot(&mut owned, 1);
    assert_eq!(ledger.live(), 1);
    drop(owned);
    ledger.balanced();
}
