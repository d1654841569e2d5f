//! How a call fails: every condition, every source of the code, and what the error type makes of it.

use std::ffi::{c_int, c_long, c_uint};
use std::io;
use std::ptr::NonNull;

use interop::Errno;
use native::{Code, Long, Status};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::cmp::PartialEq;
    use ::std::ffi::{c_int, c_long, c_uint, c_void};
    use ::std::fmt::Debug;
    use ::std::io;
    use ::std::ptr::NonNull;
    use ::std::result::Result::{self, Err, Ok};

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// An error type that the macro sees only the name of.
    pub(super) type Failed = Code;

    // One rule for a block, and functions that differ.
    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        pub(super) safe fn fail_errno(error: c_int) -> io::Result<()>;
        pub(super) safe fn value_or_errno(value: isize, error: c_int) -> Result<isize, io::Error>;
        pub(super) safe fn fail_silently() -> Result<(), Code>;
        pub(super) safe fn record_errno(#[out] seen: c_int, error: c_int) -> Result<(), Code>;
        pub(super) safe fn echo_pointer_mut(x: *mut c_void) -> io::Result<*mut c_void>;
        #[entry_point("fail_silently")]
        pub(super) safe fn no_errno() -> io::Result<()>;
        #[entry_point("fail_silently")]
        #[fails(when = negative_one, code = last_error)]
        pub(super) safe fn no_last_error() -> io::Result<()>;
        #[fails(when = null, code = errno)]
        pub(super) safe fn fail_null(error: c_int) -> io::Result<NonNull<c_int>>;
        #[fails(when = nonzero, code = returned)]
        pub(super) safe fn returns_code(code: c_int) -> Result<(), Failed>;
        pub(super) safe fn set_errno_and_return(value: c_long, error: c_int) -> c_long;
    }

    // The other conditions.
    #[::interop::import(library = LIBRARY, fails(when = zero, code = returned))]
    unsafe extern "C" {
        #[entry_point("returns_code")]
        pub(super) safe fn zero(code: c_int) -> Result<c_int, Code>;
        #[entry_point("value_or_errno")]
        #[fails(when = negative, code = returned)]
        pub(super) safe fn negative(value: isize, error: c_int) -> Result<isize, Code>;
        #[entry_point("fail_null")]
        #[fails(when = null, code = errno)]
        pub(super) safe fn null(error: c_int) -> Result<*const c_int, Code>;
        #[entry_point("returns_ucode")]
        #[fails(when = is_odd, code = errno)]
        pub(super) safe fn odd(code: c_uint) -> Result<c_uint, Code>;
        #[entry_point("status_open")]
        #[fails(when = nonzero, code = describe(returned, kind))]
        pub(super) safe fn open_described(kind: c_int, #[out] handle: c_int) -> Result<(), Code>;
        #[entry_point("status_step")]
        #[fails(when = nonzero, code = value_of(value))]
        pub(super) safe fn step_value(handle: c_int, step: c_int, #[out(on = always)] value: c_int)
        -> Result<(), Code>;
        #[entry_point("fail_silently")]
        #[fails(when = negative, code = constant())]
        pub(super) safe fn constant_code() -> Result<(), Code>;
    }

    // The returned number is an error number, and its width is not always `int`'s.
    #[::interop::import(library = LIBRARY, fails(when = nonzero, code = returned))]
    unsafe extern "C" {
        #[entry_point("returns_code")]
        pub(super) safe fn like_pthread(code: c_int) -> io::Result<()>;
        #[entry_point("returns_code")]
        #[fails(when = zero, code = returned)]
        pub(super) safe fn no_number(code: c_int) -> io::Result<c_int>;
        #[entry_point("returns_ucode")]
        #[returns(native = c_uint)]
        pub(super) safe fn unsigned(code: c_uint) -> Result<(), Code>;
        #[returns(native = c_long)]
        pub(super) safe fn returns_long(code: c_long) -> Result<(), Long>;
    }

    // A type that knows by itself when a call has failed.
    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        pub(super) safe fn status_open(kind: c_int, #[out] handle: c_int) -> Result<(), Status>;
        /// The status on success says whether there is more.
        pub(super) safe fn status_step(handle: c_int, step: c_int, #[out] value: c_int) -> Result<c_int, Status>;
    }

    fn is_odd(native: c_uint) -> bool {
        native % 2 == 1
    }

    fn describe(returned: c_int, kind: c_int) -> (c_int, c_int) {
        (returned, kind)
    }

    fn value_of(value: c_int) -> (c_int, c_int) {
        (value, -1)
    }

    fn constant() -> (c_int, c_int) {
        (77, 77)
    }

    /// An error of the user's, which tells where its code came from.
    #[derive(Debug, PartialEq)]
    pub(super) enum Code {
        Int(c_int),
        Unsigned(c_uint),
        Wide(i64),
        Pair(c_int, c_int),
        Errno(::interop::Errno),
        Call,
    }

    macro_rules! from {
        ($($type:ty, $code:ident => $value:expr;)*) => {$(
            impl ::std::convert::From<$type> for Code {
                fn from($code: $type) -> Self {
                    $value
                }
            }
        )*};
    }
    from! {
        c_int, code => Self::Int(code);
        c_uint, code => Self::Unsigned(code);
        isize, code => Self::Wide(code as i64);
        (c_int, c_int), code => Self::Pair(code.0, code.1);
        ::interop::Errno, code => Self::Errno(code);
        ::interop::Error, _code => Self::Call;
    }

    /// An error whose code is as wide as the system's `long`.
    #[derive(Debug, PartialEq)]
    pub(super) struct Long(pub(super) c_long);

    impl ::std::convert::From<c_long> for Long {
        fn from(code: c_long) -> Self {
            Self(code)
        }
    }

    impl ::std::convert::From<::interop::Error> for Long {
        fn from(_: ::interop::Error) -> Self {
            Self(0)
        }
    }

    /// The fixture's status enumeration.
    #[derive(Debug, PartialEq)]
    pub(super) enum Status {
        Busy,
        Other(c_int),
        Call,
    }

    impl ::interop::StatusError for Status {
        type Status = c_int;
        fn check(status: c_int) -> Result<(), Self> {
            match status {
                0 | 100 => Ok(()),
                5 => Err(Self::Busy),
                other => Err(Self::Other(other)),
            }
        }
    }

    impl ::std::convert::From<::interop::Error> for Status {
        fn from(_: ::interop::Error) -> Self {
            Self::Call
        }
    }
}

/// What `io::Error` makes of an `errno`.
fn text(errno: c_int) -> String {
    io::Error::from(Errno(errno)).to_string()
}

#[test]
fn negative_one_with_errno() {
    native::fail_errno(0).unwrap();
    let error = native::fail_errno(2).unwrap_err();
    assert_eq!((error.kind(), error.to_string()), (io::ErrorKind::NotFound, text(2)));
    assert_eq!(native::value_or_errno(-2, 0).unwrap(), -2, "only -1 is a failure");
    assert_eq!(native::value_or_errno(isize::MAX, 0).unwrap(), isize::MAX);
    assert_eq!(native::value_or_errno(7, 13).unwrap_err().to_string(), text(13));
    let minus_one = std::ptr::without_provenance_mut(usize::MAX);
    assert!(native::echo_pointer_mut(minus_one).is_err(), "mmap's MAP_FAILED");
    assert!(native::echo_pointer_mut(std::ptr::null_mut()).unwrap().is_null());
}

#[test]
#[cfg(unix)]
fn errno_is_the_systems_error_number() {
    assert_eq!(native::fail_errno(2).unwrap_err().raw_os_error(), Some(2));
}

#[test]
fn errno_is_cleared_before_the_call() {
    assert_eq!(native::set_errno_and_return(5, 42), 5);
    assert_eq!(native::fail_silently(), Err(Code::Errno(Errno(0))), "what was there before the call is not its error");
    assert_eq!(native::set_errno_and_return(5, 42), 5);
    assert_eq!(native::record_errno(0), Ok(0), "native code finds it cleared");
    assert_eq!(native::record_errno(9), Err(Code::Errno(Errno(9))));
}

#[test]
fn a_failure_without_a_code_is_no_success() {
    for error in [native::no_errno(), native::no_last_error(), native::no_number(0).map(drop)] {
        let error = error.unwrap_err();
        assert_eq!(error.to_string(), "the call failed and left no error code");
        assert_eq!((error.kind(), error.raw_os_error()), (io::ErrorKind::Other, None));
    }
    assert_eq!(native::no_errno().unwrap_err().downcast::<Errno>().unwrap(), Errno(0));
    assert_eq!(native::no_last_error().unwrap_err().downcast::<interop::LastError>().unwrap(), interop::LastError(0));
    assert_eq!(native::no_number(7).unwrap(), 7);
}

#[test]
fn errno_is_each_threads_own() {
    std::thread::scope(|scope| {
        for errno in 1..=16 {
            scope.spawn(move || {
                for _ in 0..1000 {
                    assert_eq!(native::record_errno(errno), Err(Code::Errno(Errno(errno))));
                }
            });
        }
    });
}

#[test]
fn null_with_errno() {
    let seven: NonNull<c_int> = native::fail_null(0).unwrap();
    // SAFETY: the fixture points to a static.
    assert_eq!(unsafe { seven.read() }, 7);
    assert_eq!(native::fail_null(12).unwrap_err().to_string(), text(12));
    assert_eq!(native::null(12), Err(Code::Errno(Errno(12))));
    assert_eq!(native::null(0).unwrap(), seven.as_ptr().cast_const());
}

#[test]
fn nonzero_with_the_returned_code() {
    assert_eq!(native::returns_code(0), Ok(()));
    assert_eq!(native::returns_code(-5), Err(Code::Int(-5)));
    assert_eq!(native::unsigned(0), Ok(()));
    assert_eq!(native::unsigned(c_uint::MAX), Err(Code::Unsigned(c_uint::MAX)));
    assert_eq!(native::returns_long(0), Ok(()));
    assert_eq!(native::returns_long(c_long::MIN), Err(Long(c_long::MIN)));
}

#[test]
fn the_error_number_is_returned() {
    native::like_pthread(0).unwrap();
    assert_eq!(native::like_pthread(11).unwrap_err().raw_os_error(), Some(11));
}

#[test]
fn zero_and_negative() {
    assert_eq!(native::zero(3), Ok(3));
    assert_eq!(native::zero(0), Err(Code::Int(0)));
    assert_eq!(native::negative(0, 0), Ok(0));
    assert_eq!(native::negative(-9, 0), Err(Code::Wide(-9)));
}

#[test]
fn a_condition_of_the_users() {
    assert_eq!(native::odd(4), Ok(4));
    assert_eq!(native::odd(5), Err(Code::Errno(Errno(0))));
}

#[test]
fn a_code_of_the_users() {
    assert_eq!(native::open_described(0), Ok(0xBEEF));
    assert_eq!(native::open_described(1), Err(Code::Pair(5, 1)), "called with what was returned and a parameter");
    assert_eq!(native::open_described(2), Err(Code::Pair(11, 2)));
    assert_eq!(native::step_value(0xBEEF, 2), Err(Code::Pair(20, -1)), "an out parameter has its value by then");
    assert_eq!(native::step_value(0xBEEF, 3), Ok(0));
    assert_eq!(native::constant_code(), Err(Code::Pair(77, 77)));
}

#[test]
fn a_type_with_a_rule_of_its_own() {
    let handle = native::status_open(0).unwrap();
    assert_eq!(native::status_open(1), Err(Status::Busy));
    assert_eq!(native::status_open(2), Err(Status::Other(11)));
    let steps: Vec<(c_int, c_int)> = (0..5).map(|step| native::status_step(handle, step).unwrap()).collect();
    assert_eq!(steps, [(100, 0), (100, 10), (100, 20), (0, 0), (0, 0)], "the status of success is kept");
    assert_eq!(native::status_step(1, 0), Err(Status::Other(11)));
}
