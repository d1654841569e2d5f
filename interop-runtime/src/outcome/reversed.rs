//! Failures the other way round: how a Rust function that native code called says that it failed, and why.
//!
//! | the rule | what native code gets |
//! |---|---|
//! | `when = W, code = returned` | the code that the error gives, if `W` calls it a failure: [`fail_with_code`] |
//! | `when = W, code = errno` | `W`'s `FAILURE`, and `errno` is set: [`fail_with_errno`] |
//! | `when = W, code = last_error` | `W`'s `FAILURE`, and the last error is set: [`fail_with_last_error`] |
//! | the error type's own | the status that the error gives: [`fail_with_status`] |
//!
//! Each is the last thing that happens before the function returns: what runs after it may change `errno`.

use std::ffi::c_int;
use std::io;

use super::code::{ViaFrom, ViaSystem};
use super::errno::{self, Errno};
use super::last_error::{self, LastError};
use super::{Carries, StatusError};

/// The way back of a [`StatusError`]: a Rust function that native code calls returns its status.
///
/// ```
/// # use interop_runtime as interop;
/// use std::ffi::c_int;
///
/// enum CodecError { Corrupt, Other(c_int) }
///
/// impl interop::StatusError for CodecError {
///     type Status = c_int;
///     fn check(status: c_int) -> Result<(), Self> {
///         match status {
///             0.. => Ok(()),
///             -1 => Err(Self::Corrupt),
///             other => Err(Self::Other(other)),
///         }
///     }
/// }
/// impl interop::IntoStatus for CodecError {
///     const SUCCESS: c_int = 0;
///     fn into_status(self) -> c_int {
///         match self {
///             Self::Corrupt => -1,
///             Self::Other(status) => status,
///         }
///     }
/// }
/// # impl From<interop::Error> for CodecError { fn from(_: interop::Error) -> Self { Self::Other(-99) } }
/// ```
#[diagnostic::on_unimplemented(
    message = "the error type `{Self}` does not say which status a Rust function returns to native code",
    label = "no way back to a status",
    note = "implement `interop::IntoStatus` for `{Self}`, or write `#[fails(when = …, code = …)]` on the function"
)]
pub trait IntoStatus: StatusError {
    /// What native code gets for a success.
    const SUCCESS: Self::Status;
    /// What native code gets for this error: a status of which [`check`](StatusError::check) makes an error.
    fn into_status(self) -> Self::Status;
}

/// An error type that gives a code of the type `C`: the way back of [`FromCode`](super::code::FromCode) and
/// [`TakesCode`](super::code::TakesCode). `Via` tells the two ways apart; it is always inferred.
#[diagnostic::on_unimplemented(
    message = "the error type `{Self}` gives no failure code of type `{C}`",
    label = "native code would not learn why the function failed",
    note = "write `impl From<{Self}> for {C}`"
)]
pub(crate) trait IntoCode<C, Via> {
    /// The code.
    fn into_code(self) -> C;
}

#[diagnostic::do_not_recommend]
impl<C, E: Into<C>> IntoCode<C, ViaFrom> for E {
    #[inline]
    fn into_code(self) -> C {
        self.into()
    }
}

/// What returns the error number: `pthread_*`, and Win32's registry functions.
impl IntoCode<c_int, ViaSystem> for io::Error {
    #[inline]
    fn into_code(self) -> c_int {
        LastError::from(self).0.cast_signed()
    }
}

/// A status that means failure.
///
/// # Panics
/// The error gives a status that means success: native code would use what was never made.
#[cold]
pub fn fail_with_status<E: IntoStatus>(error: E) -> E::Status {
    let status = error.into_status();
    assert!(E::check(status).is_err(), "`into_status` gives a status that `check` takes for a success");
    status
}

/// The error's code where the rule calls that a failure, and otherwise `failure`.
#[cold]
pub fn fail_with_code<N: Copy, E: IntoCode<N, Via>, Via>(error: E, failed: impl FnOnce(N) -> bool, failure: N) -> N {
    let code = error.into_code();
    if failed(code) { code } else { failure }
}

/// `failure`, with the error's code in `errno`. An error without one leaves EIO: native code must see that there is one.
#[cold]
pub fn fail_with_errno<N, E: IntoCode<Errno, Via>, Via>(error: E, failure: N) -> N {
    let code = error.into_code();
    errno::set(errno::locate(), if code.is_set() { code } else { errno::IO });
    failure
}

/// `failure`, with the error's code as the last error. An error without one leaves EIO (on Windows `ERROR_GEN_FAILURE`).
#[cold]
pub fn fail_with_last_error<N, E: IntoCode<LastError, Via>, Via>(error: E, failure: N) -> N {
    let code = error.into_code();
    last_error::set(last_error::locate(), if code.is_set() { code } else { last_error::FAILURE });
    failure
}

/// That what a function returned does not mean failure: native code would look for a code, and find any.
///
/// # Errors
/// It does.
#[inline(always)]
pub fn no_failure<N: Copy>(native: N, failed: impl FnOnce(N) -> bool) -> Result<N, crate::Error> {
    if failed(native) { Err(crate::Error::marshal(crate::Problem::MeansFailure)) } else { Ok(native) }
}

/// The error that a function that native code called has failed with.
#[cold]
pub fn error_of<E: Carries>(stopped: super::enter::Stopped<E>) -> E {
    stopped.into_error()
}

#[cfg(test)]
mod tests {
    use super::super::rule::{NegativeOne, Nonzero, negative_one, nonzero};
    use super::*;
    use crate::Error;

    #[derive(Debug, PartialEq)]
    struct Code(c_int);
    impl From<Error> for Code {
        fn from(_: Error) -> Self {
            Self(-99)
        }
    }
    impl From<Code> for c_int {
        fn from(code: Code) -> Self {
            code.0
        }
    }
    impl From<Code> for Errno {
        fn from(code: Code) -> Self {
            Self(code.0)
        }
    }
    impl StatusError for Code {
        type Status = c_int;
        fn check(status: c_int) -> Result<(), Self> {
            if status < 0 { Err(Self(status)) } else { Ok(()) }
        }
    }
    impl IntoStatus for Code {
        const SUCCESS: c_int = 0;
        fn into_status(self) -> c_int {
            self.0
        }
    }

    #[test]
    fn a_status_goes_back() {
        assert_eq!(Code::check(fail_with_status(Code(-4))), Err(Code(-4)));
        assert_eq!(Code::check(Code::SUCCESS), Ok(()));
    }

    #[test]
    #[should_panic = "takes for a success"]
    fn no_status_of_an_error_means_success() {
        fail_with_status(Code(4));
    }

    #[test]
    fn a_code_that_is_no_failure_is_not_given() {
        assert_eq!(fail_with_code(Code(7), nonzero::<c_int>, Nonzero::FAILURE), 7);
        assert_eq!(fail_with_code(Code(0), nonzero::<c_int>, Nonzero::FAILURE), 1);
        assert_eq!(fail_with_code(io::Error::from_raw_os_error(5), nonzero::<c_int>, Nonzero::FAILURE), 5);
        assert_eq!(fail_with_code(io::Error::from(io::ErrorKind::NotFound), nonzero::<c_int>, Nonzero::FAILURE), 2);
    }

    #[test]
    fn errno_is_set() {
        let failure: isize = fail_with_errno(Code(34), NegativeOne::FAILURE);
        assert_eq!((failure, errno::read(errno::locate())), (-1, Errno(34)));
        let failure: isize = fail_with_errno(Code(0), NegativeOne::FAILURE);
        assert_eq!((failure, errno::read(errno::locate())), (-1, errno::IO));
        let failure: *const u8 = fail_with_errno(io::Error::from(Errno(2)), super::super::rule::Null::FAILURE);
        assert_eq!((failure.is_null(), errno::read(errno::locate())), (true, Errno(2)));
    }

    #[test]
    fn the_last_error_is_set() {
        let failure: c_int = fail_with_last_error(io::Error::from_raw_os_error(2), super::super::rule::Zero::FAILURE);
        assert_eq!((failure, last_error::read(last_error::locate())), (0, LastError(2)));
        let failure: c_int = fail_with_last_error(io::Error::other("no code"), super::super::rule::Zero::FAILURE);
        assert_eq!((failure, last_error::read(last_error::locate())), (0, last_error::FAILURE));
    }

    #[test]
    fn what_means_failure_is_not_returned() {
        assert_eq!(no_failure(0, negative_one::<c_int>).unwrap(), 0);
        assert!(no_failure(-1, negative_one::<c_int>).is_err());
    }
}
