//! Variables of which each thread has its own. A DLL exports none, so this is for unix.

#![cfg(unix)]

use std::ffi::c_int;
use std::panic;
use std::thread;

use interop::Library;
use interop_test_native::FIXTURES;

static LIBRARY: Library = Library::new(FIXTURES);

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    #[entry_point("fixture_of_thread")]
    static of_thread: c_int;
    #[entry_point("of_thread_add")]
    safe fn add(n: c_int) -> c_int;
}

/// The address, the value, and the value once 100 was added in C.
fn here() -> (usize, c_int, c_int) {
    // SAFETY: no other thread has this one's.
    let before = unsafe { of_thread.get() }.unwrap();
    add(100);
    // SAFETY: as above.
    (of_thread.as_ptr().unwrap().addr(), before, unsafe { of_thread.get() }.unwrap())
}

#[test]
fn each_thread_finds_its_own() {
    let first = here();
    let second = thread::spawn(here).join().unwrap();
    assert_eq!((first.1, first.2, second.1, second.2), (7, 107, 7, 107));
    assert_ne!(first.0, second.0);
    // SAFETY: no other thread has this one's.
    unsafe { of_thread.set(1) }.unwrap();
    assert_eq!(add(1), 2);
}

/// What binds a whole block looks up variables, too.
#[test]
fn binding_a_block_keeps_none() {
    #[interop::import(library = LIBRARY, api = API)]
    unsafe extern "C" {
        #[entry_point("fixture_of_thread")]
        static of_thread: c_int;
        #[entry_point("fixture_counter")]
        static counter: c_int;
    }
    API.bind_all().unwrap();
    assert!(API.of_thread().is_bound());
    let addresses = || (of_thread.as_ptr().unwrap().addr(), counter.as_ptr().unwrap().addr());
    let (mine, shared) = addresses();
    // While this thread lives, so that the other has another place.
    let (others, shared_there) = thread::spawn(addresses).join().unwrap();
    assert_ne!(mine, others);
    assert_eq!(shared, shared_there);
    assert_eq!(counter.as_ptr().unwrap().addr(), shared);
}

/// A reference would outlive the thread; a copy does not.
#[test]
fn no_reference_to_one() {
    #[interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("fixture_of_thread")]
        safe static of_thread: c_int;
    }
    assert_eq!(thread::spawn(|| of_thread.get().unwrap()).join().unwrap(), 7);
    let panic = panic::catch_unwind(|| *of_thread).unwrap_err();
    assert_eq!(
        panic.downcast_ref::<String>().unwrap(),
        "a reference to a thread-local variable would outlive its thread: read this `static` of type `i32` with `get()`"
    );
}
