//! Which code says why a call has failed: the words of `#[fails(code = …)]`, and how the error type receives it.

use std::ffi::c_int;
use std::io;

use super::Carries;
use super::errno::NO_CODE;

/// An error type that receives the code `C`. `Via` tells the two ways apart; it is always inferred.
#[diagnostic::on_unimplemented(
    message = "the error type `{Self}` cannot receive a failure code of type `{C}`",
    label = "write an error type of yours that receives the code",
    note = "it has `impl From<{C}>`, and `impl From<interop::Error>` for a library or a function that is missing"
)]
pub(crate) trait FromCode<C, Via> {
    /// Makes the error.
    fn from_code(code: C) -> Self;
}

/// The error type has `From<C>`.
pub enum ViaFrom {}
/// The error type is [`io::Error`], and the code an operating-system error number.
pub enum ViaSystem {}

#[diagnostic::do_not_recommend]
impl<C, E: From<C>> FromCode<C, ViaFrom> for E {
    #[inline]
    fn from_code(code: C) -> E {
        code.into()
    }
}

/// `pthread_*` and `posix_memalign` return the error number; Win32's registry functions do, too.
impl FromCode<c_int, ViaSystem> for io::Error {
    #[inline]
    fn from_code(code: c_int) -> io::Error {
        if code == 0 { no_code() } else { io::Error::from_raw_os_error(code) }
    }
}

/// The error of a call that failed and returned 0, out of the way of each stub.
#[cold]
#[inline(never)]
fn no_code() -> io::Error {
    io::Error::other(NO_CODE)
}

/// An error type that receives an error code of a known type: [`Errno`](super::errno::Errno) or
/// [`LastError`](super::last_error::LastError).
#[diagnostic::on_unimplemented(
    message = "the error type `{Self}` cannot receive a failure code of type `{C}`",
    label = "write `std::io::Error`, which receives it, or an error type of yours",
    note = "an error type of yours has `impl From<{C}>`, and `impl From<interop::Error>` for a library or a function that is missing"
)]
pub(crate) trait TakesCode<C>: Carries {
    /// Makes the error.
    fn take_code(code: C) -> Self;
}

#[diagnostic::do_not_recommend]
impl<C, E: From<C> + Carries> TakesCode<C> for E {
    #[inline]
    fn take_code(code: C) -> E {
        code.into()
    }
}

/// `errno` as an error, as generated code makes it.
#[cold]
pub fn from_errno<E: TakesCode<super::errno::Errno>>(code: super::errno::Errno) -> E {
    E::take_code(code)
}

/// The last error as an error, as generated code makes it.
#[cold]
pub fn from_last_error<E: TakesCode<super::last_error::LastError>>(code: super::last_error::LastError) -> E {
    E::take_code(code)
}

/// The failure code as an error, as generated code makes it.
#[cold]
pub fn from_code<E: FromCode<C, Via>, C, Via>(code: C) -> E {
    E::from_code(code)
}
