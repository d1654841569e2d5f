//! Declarations that are written as few are: names that the generated code could take for its own, blocks of which two
//! stand in one module, attributes on what is called from elsewhere, rules that are seldom put together.

#![deny(unused)]

use std::ffi::c_int;
use std::mem::MaybeUninit;

/// Two blocks of variables alone, with no function that would tell them apart.
#[no_implicit_prelude]
mod variables_only {
    use ::std::ffi::c_int;

    static LIBRARY: ::interop::Library = ::interop::Library::new(::interop_test_native::FIXTURES);

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("no_such_variable")]
        pub(super) static first: c_int;
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("no_such_variable")]
        pub(super) static second: c_int;
    }
}

#[test]
fn two_blocks_of_variables_stand_in_one_module() {
    assert!(variables_only::first.as_ptr().unwrap_err().is_load());
    assert!(variables_only::second.as_ptr().unwrap_err().is_load());
}

/// One C-variadic function for each system, under one name.
#[no_implicit_prelude]
mod variadic_by_system {
    use ::std::ffi::{c_char, c_int};

    #[::interop::import(library = ::interop::Library::PROCESS)]
    unsafe extern "C" {
        #[cfg(target_os = "none")]
        #[entry_point("no_such_function")]
        pub(super) fn snprintf(text: *mut c_char, ...) -> u64;
    }

    #[::interop::import(library = ::interop::Library::PROCESS)]
    unsafe extern "C" {
        #[cfg(not(target_os = "none"))]
        pub(super) fn snprintf(text: *mut c_char, size: usize, format: *const c_char, ...) -> c_int;
    }
}

#[cfg(unix)]
#[test]
fn a_variadic_function_under_cfg() {
    let mut text = [0_u8; 8];
    // SAFETY: eight bytes, and what the format asks for.
    let length =
        unsafe { variadic_by_system::snprintf(text.as_mut_ptr().cast(), text.len(), c"%d".as_ptr(), 42 as c_int) };
    assert_eq!((length, std::ffi::CStr::from_bytes_until_nul(&text)), (2, Ok(c"42")));
}

#[no_implicit_prelude]
mod native {
    use ::std::ffi::{c_int, c_long, c_void};
    use ::std::mem::MaybeUninit;
    use ::std::result::Result;
    use ::std::string::String;

    static LIBRARY: ::interop::Library = ::interop::Library::new(::interop_test_native::FIXTURES);

    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        // What frees returns something that one must look at, except here.
        #[must_use]
        pub(super) unsafe fn free_and_report(memory: *mut c_void) -> c_int;

        // Both the return value and a parameter of that name own something.
        #[entry_point("own_returned")]
        #[returns(free_with = free_and_report)]
        pub(super) safe fn own_both(
            invalid: c_int,
            null: c_int,
            #[out]
            #[marshal(free_with = free_and_report)]
            returned: String,
        ) -> String;

        pub(super) safe fn fixture_live() -> i64;

        // A function pointer's own arguments, beside a buffer whose lifetime the macro names.
        pub(super) unsafe fn fill_mapped(
            map: *const extern "C" fn(*const c_int) -> c_int,
            buffer: &mut [MaybeUninit<c_int>],
            #[in_out]
            #[len_of(buffer)]
            length: usize,
        );
    }

    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        // `returned` is the value that native code returns, whatever a parameter is called.
        #[entry_point("set_errno_and_return")]
        #[fails(when = last_error_set, code = returned)]
        pub(super) safe fn code_is_what_was_returned(value: c_long, error: c_int) -> Result<c_long, Code>;
    }

    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[entry_point("set_errno_and_return")]
        #[fails(when = last_error_set, code = Code::of(returned, error))]
        pub(super) safe fn code_by_a_path(value: c_long, error: c_int) -> Result<c_long, Code>;
    }

    #[derive(Debug, ::std::cmp::PartialEq)]
    pub(super) enum Code {
        Returned(c_long),
        Made(c_long, c_int),
        Call,
    }

    impl Code {
        fn of(returned: c_long, error: c_int) -> Self {
            Self::Made(returned, error)
        }
    }

    impl ::std::convert::From<c_long> for Code {
        fn from(code: c_long) -> Self {
            Self::Returned(code)
        }
    }

    impl ::std::convert::From<::interop::Error> for Code {
        fn from(_: ::interop::Error) -> Self {
            Self::Call
        }
    }
}

#[test]
fn what_frees_may_be_must_use_and_a_parameter_may_be_called_returned() {
    let live = native::fixture_live();
    assert_eq!(native::own_both(-1, -1), ("returned".to_owned(), "stored".to_owned()));
    assert_eq!(native::fixture_live(), live);
}

#[test]
fn a_function_pointer_beside_a_buffer() {
    extern "C" fn squared(value: *const c_int) -> c_int {
        // SAFETY: a pointer to a number, which is there for the call.
        unsafe { *value * *value }
    }
    let map: extern "C" fn(*const c_int) -> c_int = squared;
    let mut room = [MaybeUninit::uninit(); 4];
    // SAFETY: a pointer to a function that is there for the call.
    assert_eq!(unsafe { native::fill_mapped(&raw const map, &mut room) }, [0, 1, 4, 9]);
}

#[test]
fn last_error_set_with_other_codes() {
    assert_eq!(native::code_is_what_was_returned(7, 0), Ok(7));
    assert_eq!(native::code_by_a_path(7, 0), Ok(7));
    // `errno` is the system's last error off Windows only; there it is another.
    if cfg!(windows) {
        return;
    }
    assert_eq!(native::code_is_what_was_returned(7, 34), Err(native::Code::Returned(7)));
    assert_eq!(native::code_by_a_path(7, 34), Err(native::Code::Made(7, 34)));
}

/// C23's functions without a named parameter. The fixture has one; on these systems an `int` after dots crosses as any other.
#[cfg(not(target_vendor = "apple"))]
#[no_implicit_prelude]
mod without_named_parameters {
    use ::std::ffi::c_int;

    static LIBRARY: ::interop::Library = ::interop::Library::new(::interop_test_native::FIXTURES);

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("handle_same")]
        pub(super) fn raw(...) -> c_int;
        #[entry_point("handle_same")]
        pub(super) safe fn declared(#[variadic] number: c_int) -> c_int;
    }
}

#[cfg(not(target_vendor = "apple"))]
#[test]
fn nothing_stands_before_the_dots() {
    // SAFETY: the function takes an `int`.
    assert_eq!(unsafe { without_named_parameters::raw(7 as c_int) }, 7);
    assert_eq!(without_named_parameters::declared(-7), -7);
}
