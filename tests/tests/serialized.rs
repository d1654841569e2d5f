//! `serialized`: for a library that is not thread-safe, one call of a block at a time.

use std::ffi::c_int;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, OnceLock};
use std::{io, thread};

use interop_test_native::FIXTURES;

static LIBRARY: interop::Library = interop::Library::new(FIXTURES);

#[interop::import(library = LIBRARY, serialized)]
unsafe extern "C" {
    /// How many other calls are under way; calls `back` meanwhile.
    safe fn calls_at_once(back: Option<extern "C" fn()>) -> c_int;

    #[entry_point("calls_at_once")]
    #[fails(when = negative_one, code = errno)]
    safe fn calls_at_once_marshaled(back: Option<extern "C" fn()>) -> io::Result<c_int>;
}

#[test]
fn another_thread_waits() {
    static OTHER: OnceLock<(Sender<()>, Mutex<Receiver<()>>)> = OnceLock::new();

    extern "C" fn while_it_runs() {
        let (go, ready) = OTHER.get().unwrap();
        go.send(()).unwrap();
        ready.lock().unwrap().recv().unwrap();
        // The other thread is now about to call, and has every opportunity.
        for _ in 0..10_000 {
            thread::yield_now();
        }
    }

    let (go, gone) = mpsc::channel();
    let (about_to_call, ready) = mpsc::channel();
    OTHER.set((go, Mutex::new(ready))).unwrap();
    let other = thread::spawn(move || {
        gone.recv().unwrap();
        about_to_call.send(()).unwrap();
        calls_at_once_marshaled(None).unwrap()
    });
    assert_eq!(calls_at_once(Some(while_it_runs)), 0);
    assert_eq!(other.join().unwrap(), 0, "two threads were in the library at once");
}

#[test]
fn a_callback_may_call_the_library() {
    extern "C" fn calls_back() {
        // The same thread, within the outer call.
        assert_eq!(calls_at_once(None), 1);
        assert_eq!(calls_at_once_marshaled(None).unwrap(), 1);
    }
    assert_eq!(calls_at_once_marshaled(Some(calls_back)).unwrap(), 0);
}

#[test]
fn a_panic_within_a_call_lets_go() {
    #[interop::import(library = interop::Library::PROCESS, serialized, strings = utf8)]
    unsafe extern "C" {
        safe fn strlen(text: &str) -> usize;
    }
    // A NUL in a string is a panic where there is no `Result`.
    assert!(thread::spawn(|| strlen("a\0b")).join().is_err());
    assert_eq!(strlen("ab"), 2);
}

#[test]
fn what_finds_a_function_may_wait_for_another_thread_that_calls() {
    static FOUND: interop::Library = interop::Library::new("interop_serialized");

    #[interop::import(library = LIBRARY, serialized)]
    unsafe extern "C" {
        safe fn echo_int(x: c_int) -> c_int;
        #[library(FOUND)]
        safe fn add_i32(a: c_int, b: c_int) -> c_int;
        #[library(FOUND)]
        #[fails(when = never)]
        #[entry_point("add_i32")]
        safe fn add(a: c_int, b: c_int) -> Result<c_int, interop::Error>;
    }
    let _guard = FOUND.add_resolver(|_| {
        assert_eq!(thread::spawn(|| echo_int(7)).join().unwrap(), 7);
        interop::Library::open(FIXTURES).ok().map(interop::resolver::Answer::Open)
    });
    assert_eq!(add(1, 2).unwrap(), 3);
    assert_eq!(add_i32(1, 2), 3);
}
