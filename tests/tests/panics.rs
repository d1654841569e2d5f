//! A call that cannot return an error panics in the line of its caller.

use std::cell::Cell;
use std::ffi::c_int;
use std::panic::{self, Location};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::ffi::{c_char, c_int};

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);
    static ABSENT: ::interop::Library = ::interop::Library::new("interop_absent").soname(3);

    #[::interop::import(library = ABSENT, strings = utf8)]
    unsafe extern "C" {
        pub(super) safe fn of_scalars(x: c_int) -> c_int;
        pub(super) safe fn of_a_string(x: &str) -> c_int;
        pub(super) safe static VARIABLE: c_int;
        pub(super) fn variadic(format: *const c_char, ...) -> c_int;
    }

    #[::interop::import(library = ABSENT, strings = utf8, bind = eager)]
    unsafe extern "C" {
        pub(super) safe fn eager_of_scalars(x: c_int) -> c_int;
        pub(super) safe fn eager_of_a_string(x: &str) -> c_int;
    }

    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[entry_point("string_length")]
        pub(super) safe fn takes_a_string(x: &str) -> i64;
        #[entry_point("null_text")]
        pub(super) safe fn gives_no_string() -> &'static str;
        #[track_caller]
        #[entry_point("string_length")]
        pub(super) safe fn says_so_itself(x: &str) -> i64;
    }
}

/// The line of this file in which the call panics.
#[track_caller]
fn panics_here(call: impl FnOnce() -> u32 + panic::UnwindSafe) {
    thread_local!(static LINE: Cell<Option<(bool, u32)>> = const { Cell::new(None) });
    let earlier = panic::take_hook();
    panic::set_hook(Box::new(|info| {
        LINE.set(info.location().map(|location| (location.file() == file!(), location.line())));
    }));
    let caught = panic::catch_unwind(call);
    panic::set_hook(earlier);
    assert!(caught.is_err(), "it does not panic");
    assert_eq!(LINE.take(), Some((true, Location::caller().line())));
}

/// One test, because the hook is the program's.
#[test]
fn in_the_line_of_the_caller() {
    // Optimized, the smallest stubs do without (docs/decisions.md).
    if cfg!(debug_assertions) {
        panics_here(|| native::of_scalars(1) as u32);
    }
    panics_here(|| native::of_a_string("text") as u32);
    panics_here(|| *native::VARIABLE as u32);
    // SAFETY: it is absent.
    panics_here(|| unsafe { native::variadic(c"text".as_ptr(), 1 as c_int) } as u32);
    panics_here(|| native::eager_of_scalars(1) as u32);
    panics_here(|| native::eager_of_a_string("text") as u32);
    panics_here(|| native::takes_a_string("te\0xt") as u32);
    panics_here(|| native::gives_no_string().len() as u32);
    panics_here(|| native::says_so_itself("te\0xt") as u32);
}
