//! A missing library and a missing symbol: as an error, as a panic, as `None`, and with a fallback.

use std::ffi::{CStr, c_int};
use std::io;

use interop::{ErrorKind, LoadError};

#[no_implicit_prelude]
mod native {
    use ::interop::{NativeBox, NativeStr};
    use ::interop_test_native::FIXTURES;
    use ::std::ffi::{CStr, c_char, c_int};
    use ::std::io;
    use ::std::mem::MaybeUninit;
    use ::std::option::Option;
    use ::std::option::Option::{None, Some};
    use ::std::ptr::NonNull;
    use ::std::result::Result::{self, Err, Ok};
    use ::std::vec::Vec;

    pub(super) static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);
    pub(super) static ABSENT: ::interop::Library = ::interop::Library::new("interop_absent").soname(3).soname(2);

    #[::interop::import(library = ABSENT, strings = utf8, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        pub(super) safe fn in_no_library(x: c_int) -> io::Result<()>;
        pub(super) safe fn in_no_library_of_the_users() -> Result<&'static str, Error>;
        pub(super) safe fn panics(x: c_int) -> c_int;
        pub(super) safe fn panics_marshaled(x: &str) -> c_int;
        #[optional]
        pub(super) safe fn optional_in_no_library() -> Option<c_int>;
        #[optional]
        pub(super) safe fn optional_result_in_no_library() -> io::Result<()>;
        pub(super) safe fn fallback_in_no_library(x: c_int) -> c_int {
            x + 1
        }
    }

    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        pub(super) safe fn echo_i31(x: i32) -> io::Result<i32>;
        #[entry_point("no_such_symbol", "nor_this_one")]
        pub(super) safe fn in_the_library(x: c_int) -> Result<(), Error>;
    }

    // Optional functions that are there, and others that are not.
    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        #[entry_point("no_such_symbol")]
        pub(super) safe fn symbol_panics();
        #[optional]
        pub(super) safe fn echo_i32(x: i32) -> Option<i32>;
        #[optional]
        pub(super) safe fn echo_i33(x: i32) -> Option<i32>;
        #[optional]
        pub(super) safe fn fail_errno(error: c_int) -> io::Result<()>;
        #[optional]
        pub(super) safe fn fail_errno_not(error: c_int) -> io::Result<()>;
        #[optional]
        pub(super) safe fn static_text() -> Option<&'static str>;
        #[optional]
        pub(super) safe fn static_text_not() -> Option<&'static str>;
        #[optional]
        pub(super) safe fn null_text() -> Option<&'static CStr>;
        #[optional]
        pub(super) safe fn nop() -> Option<()>;
        #[optional]
        pub(super) safe fn nop_not() -> Option<()>;
        #[optional]
        #[returns(bool8)]
        pub(super) safe fn bool8_two() -> Option<bool>;
        #[optional]
        pub(super) safe fn divide(a: c_int, b: c_int, #[out] quotient: c_int, #[out] remainder: c_int)
        -> Option<c_int>;
        /// What C returns is not looked at.
        #[optional]
        #[entry_point("handle_store")]
        #[returns(native = c_int)]
        pub(super) safe fn store(value: c_int, #[out] stored: c_int, status: c_int) -> Option<()>;
        #[optional]
        #[returns(native = c_int)]
        pub(super) safe fn store_not(value: c_int, #[out] stored: c_int) -> Option<()>;
        #[optional]
        #[entry_point("handle_same")]
        #[returns(native = c_int)]
        pub(super) safe fn same(value: c_int) -> Option<()>;
        #[optional]
        pub(super) safe fn divide_not(a: c_int, #[out] quotient: c_int) -> Option<c_int>;
        #[optional]
        pub(super) safe fn toggle8(
            #[in_out]
            #[marshal(bool8)]
            x: bool,
        ) -> Option<()>;
        #[optional]
        pub(super) safe fn toggle_not(
            #[in_out]
            #[marshal(bool8)]
            x: bool,
        ) -> Option<()>;
    }

    // Pointers, which are `None` where the function is absent, and where it is there and has nothing.
    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[optional]
        #[entry_point("own_copy_with_errno")]
        pub(super) safe fn boxed(text: Option<&str>, error: c_int) -> Option<NativeBox<c_char, Fixture>>;
        #[optional]
        pub(super) safe fn boxed_not() -> Option<NativeBox<c_char, Fixture>>;
        #[optional]
        #[entry_point("own_copy_with_errno")]
        pub(super) safe fn native_text(text: Option<&str>, error: c_int) -> Option<NativeStr<Fixture>>;
        #[optional]
        pub(super) safe fn native_text_not() -> Option<NativeStr<Fixture>>;
        #[optional]
        #[entry_point("static_text")]
        pub(super) safe fn pointer() -> Option<NonNull<c_char>>;
        #[optional]
        #[entry_point("null_text")]
        pub(super) safe fn null_pointer() -> Option<NonNull<c_char>>;
        #[optional]
        pub(super) safe fn pointer_not() -> Option<NonNull<c_char>>;
        #[optional]
        #[entry_point("counted_names")]
        #[returns(list)]
        pub(super) safe fn list(null: c_int) -> Option<Vec<&'static str>>;
        #[optional]
        #[returns(list)]
        pub(super) safe fn list_not() -> Option<Vec<&'static str>>;

        fn fixture_free(memory: *mut ::std::ffi::c_void);
        pub(super) safe fn fixture_live() -> i64;
    }

    pub(super) enum Fixture {}

    // SAFETY: what the fixtures allocate, `fixture_free` frees.
    unsafe impl ::interop::Free for Fixture {
        unsafe fn free(memory: *mut ::std::ffi::c_void) {
            // SAFETY: the caller's promise.
            unsafe { fixture_free(memory) };
        }
    }

    // Bodies, which see what the caller passes.
    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        pub(super) safe fn add_i32(a: c_int, b: c_int) -> c_int {
            a - b
        }
        pub(super) safe fn add_i32_not(a: c_int, b: c_int) -> c_int {
            a - b
        }
        pub(super) safe fn sum_not(values: &[i32], #[len_of(values)] count: c_int) -> i64 {
            ::std::assert_eq!(values, [1, 2, 3]);
            -6
        }
        pub(super) safe fn outputs_not(
            #[out] quotient: c_int,
            text: Option<&str>,
            #[in_out] count: u8,
        ) -> io::Result<()> {
            match text {
                Some(text) => Ok((text.len() as c_int, count + 1)),
                None => Err(io::Error::other("no text")),
            }
        }
        pub(super) safe fn buffer_not(
            buffer: &mut [MaybeUninit<u8>],
            #[in_out]
            #[len_of(buffer)]
            length: usize,
        ) -> io::Result<()> {
            let (first, _) = buffer.split_at_mut(1);
            first[0].write(99);
            // SAFETY: just written.
            Ok(unsafe { ::std::slice::from_raw_parts_mut(first.as_mut_ptr().cast(), 1) })
        }
        pub(super) unsafe fn read_not(x: *const i32) -> i32 {
            // SAFETY: the caller's promise.
            unsafe { x.read() }
        }
        pub(super) safe fn both_not(x: c_int) -> c_int {
            x * 2
        }
        pub(super) safe fn borrowed_not<'a>(text: &'a CStr) -> Option<&'a CStr> {
            let _: &'a CStr = text;
            None
        }
    }

    #[derive(Debug)]
    pub(super) struct Error(pub(super) ::interop::Error);

    impl ::std::convert::From<::interop::Error> for Error {
        fn from(error: ::interop::Error) -> Self {
            Self(error)
        }
    }

    impl ::std::convert::From<::interop::Errno> for Error {
        fn from(_: ::interop::Errno) -> Self {
            ::std::unreachable!()
        }
    }
}

/// The text of the panic.
fn panic_of<T: std::fmt::Debug>(call: impl FnOnce() -> T + std::panic::UnwindSafe) -> String {
    let panic = std::panic::catch_unwind(call).unwrap_err();
    panic.downcast_ref::<String>().expect("the message is formatted").clone()
}

#[test]
fn a_missing_library_is_not_found() {
    let error = native::in_no_library(1).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
    let inner = error.downcast::<interop::Error>().expect("the reason is inside");
    assert!(inner.is_load());
    match inner.into_kind() {
        ErrorKind::Load(LoadError::LibraryNotFound(absent)) => {
            assert_eq!(absent.library(), "interop_absent");
            if cfg!(all(target_os = "linux", target_env = "gnu")) {
                let tried: Vec<&str> = absent.attempts().iter().map(|attempt| attempt.candidate()).collect();
                assert_eq!(tried, ["libinterop_absent.so.3", "libinterop_absent.so.2"]);
            }
            assert!(absent.attempts().iter().all(|attempt| !attempt.message().is_empty()));
        }
        other => panic!("{other:?}"),
    }
    assert!(!native::ABSENT.is_available());
}

#[test]
fn a_missing_library_in_the_users_error() {
    let error = native::in_no_library_of_the_users().unwrap_err().0;
    assert!(error.is_load());
    assert!(error.to_string().starts_with("library `interop_absent` was not found"), "{error}");
    assert!(std::error::Error::source(&error).is_some());
}

#[test]
fn a_missing_symbol_is_not_found() {
    let error = native::echo_i31(1).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
    match error.downcast::<interop::Error>().expect("the reason is inside").into_kind() {
        ErrorKind::Load(LoadError::SymbolNotFound(absent)) => {
            assert_eq!(absent.lookups().len(), 1);
            assert_eq!(absent.lookups()[0].name(), "echo_i31");
            if cfg!(feature = "diagnostics") {
                assert!(absent.similar().iter().any(|name| name == "echo_i32"), "{absent}");
            }
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_name_of_an_entry_point_is_reported() {
    match native::in_the_library(1).unwrap_err().0.into_kind() {
        ErrorKind::Load(LoadError::SymbolNotFound(absent)) => {
            let names: Vec<&str> = absent.lookups().iter().map(|lookup| lookup.name()).collect();
            assert_eq!(names, ["no_such_symbol", "nor_this_one"]);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn without_a_result_the_panic_has_the_errors_text() {
    let error = native::in_no_library_of_the_users().unwrap_err().0.to_string();
    assert_eq!(panic_of(|| native::panics(1)), error);
    assert_eq!(panic_of(|| native::panics_marshaled("text")), error);
    assert!(panic_of(native::symbol_panics).contains("`no_such_symbol`"));
}

#[test]
fn an_optional_function_that_is_there() {
    assert_eq!(native::echo_i32(5), Some(5));
    native::fail_errno(0).unwrap();
    assert_eq!(native::fail_errno(2).unwrap_err().to_string(), io::Error::from(interop::Errno(2)).to_string());
    assert_eq!(native::static_text(), Some("fixtures 1.0"));
    assert_eq!(native::null_text(), None, "there, and without a text");
    assert_eq!(native::nop(), Some(()));
    assert_eq!(native::bool8_two(), Some(true));
    assert_eq!(native::divide(17, 5), Some((0, 3, 2)));
    assert_eq!(native::toggle8(false), Some(true));
}

#[test]
fn an_optional_function_that_is_not_there() {
    assert_eq!(native::echo_i33(5), None);
    assert_eq!(native::optional_in_no_library(), None);
    assert_eq!(native::static_text_not(), None);
    assert_eq!(native::nop_not(), None);
    assert_eq!(native::divide_not(17), None::<(c_int, c_int)>);
    assert_eq!(native::toggle_not(true), None);
    for error in [native::fail_errno_not(0).unwrap_err(), native::optional_result_in_no_library().unwrap_err()] {
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
    }
}

#[test]
fn an_optional_function_that_returns_a_pointer() {
    use native::{boxed, boxed_not, list, list_not, native_text, native_text_not, null_pointer, pointer, pointer_not};
    let before = native::fixture_live();
    let copy = boxed(Some("text"), 0).unwrap();
    // SAFETY: a C string that `copy` owns.
    assert_eq!(unsafe { CStr::from_ptr(copy.as_ptr()) }, c"text");
    assert_eq!(native::fixture_live(), before + 1);
    drop(copy);
    assert!(boxed(None, 0).is_none() && boxed_not().is_none());
    assert_eq!(native_text(Some("text"), 0).as_deref(), Some("text"));
    assert!(native_text(None, 0).is_none() && native_text_not().is_none());
    assert_eq!(native::fixture_live(), before);
    assert!(pointer().is_some() && null_pointer().is_none() && pointer_not().is_none());
    assert_eq!(list(0), Some(vec!["zlib", "grüße"]));
    assert_eq!((list(1), list_not()), (None, None));
}

#[test]
fn a_body_stands_in_only_where_the_symbol_is_absent() {
    assert_eq!(native::add_i32(5, 3), 8);
    assert_eq!(native::add_i32_not(5, 3), 2);
    assert_eq!(native::fallback_in_no_library(41), 42);
    assert_eq!(native::both_not(21), 42);
}

#[test]
fn a_body_sees_the_callers_signature() {
    assert_eq!(native::sum_not(&[1, 2, 3]), -6);
    assert_eq!(native::outputs_not(Some("four"), 7).unwrap(), (4, 8));
    assert_eq!(native::outputs_not(None, 7).unwrap_err().to_string(), "no text");
    let mut room = [std::mem::MaybeUninit::uninit(); 4];
    assert_eq!(native::buffer_not(&mut room).unwrap(), [99]);
    // SAFETY: the pointer is to a live `i32`.
    assert_eq!(unsafe { native::read_not(&5) }, 5);
    assert_eq!(native::borrowed_not(c"text"), None);
}

#[test]
fn what_comes_out_of_what_may_be_absent_beside_an_ignored_value() {
    assert_eq!((native::store(7, 0), native::store(7, 1), native::store_not(7)), (Some(7), Some(0), None));
    assert_eq!(native::same(7), Some(()));
}
