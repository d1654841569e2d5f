//! The system's last error: Win32's `GetLastError`, and `errno` everywhere else.

use std::{fmt, io};

use super::errno::NO_CODE;

/// The error code that the operating system keeps per thread: Win32's last error on Windows, `errno` elsewhere. What
/// `#[fails(code = last_error)]` gives to the error type, and `#[last_error]` to the caller. .NET's
/// `Marshal.GetLastPInvokeError`.
///
/// It converts into [`io::Error`], whose numbers are the same. As an error, `LastError(0)` is that of a call that failed by
/// its rule and set no code, and says so; beside a result, ask [`is_set`](Self::is_set) first.
///
/// ```
/// # use interop_runtime as interop;
/// let error = std::io::Error::from(interop::LastError(2)); // ERROR_FILE_NOT_FOUND and ENOENT alike
/// assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LastError(pub u32);

impl LastError {
    /// Whether there is an error: `when = last_error_set`.
    #[inline]
    #[must_use]
    pub fn is_set(self) -> bool {
        self.0 != 0
    }
}

impl From<LastError> for io::Error {
    /// A failed call that set none has [no code](io::Error::raw_os_error): the [`LastError`] goes inside.
    #[inline]
    fn from(error: LastError) -> io::Error {
        if error.is_set() { io::Error::from_raw_os_error(error.0.cast_signed()) } else { no_code() }
    }
}

impl From<io::Error> for LastError {
    /// The system's own number where the error has one; otherwise that of its [kind](io::Error::kind), and EIO
    /// (on Windows `ERROR_GEN_FAILURE`) for a kind that has none.
    #[cold]
    fn from(error: io::Error) -> LastError {
        if let Some(code) = error.get_ref().and_then(|inner| inner.downcast_ref::<LastError>()) {
            return *code;
        }
        match error.raw_os_error() {
            _ if super::errno::is_too_small(&error) => TOO_SMALL,
            Some(number) => LastError(number.cast_unsigned()),
            None => of_kind(&error),
        }
    }
}

#[cfg(not(windows))]
const TOO_SMALL: LastError = LastError(34); // ERANGE
#[cfg(windows)]
const TOO_SMALL: LastError = LastError(122); // ERROR_INSUFFICIENT_BUFFER

#[cfg(not(windows))]
fn of_kind(error: &io::Error) -> LastError {
    LastError(super::errno::of_kind(error.kind()).0.cast_unsigned())
}

/// The numbers of winerror.h.
#[cfg(windows)]
fn of_kind(error: &io::Error) -> LastError {
    use io::ErrorKind::{
        AlreadyExists, BrokenPipe, InvalidData, InvalidInput, NotFound, OutOfMemory, PermissionDenied,
    };
    LastError(match error.kind() {
        NotFound => 2,         // ERROR_FILE_NOT_FOUND
        PermissionDenied => 5, // ERROR_ACCESS_DENIED
        InvalidData => 13,     // ERROR_INVALID_DATA
        OutOfMemory => 14,     // ERROR_OUTOFMEMORY
        InvalidInput => 87,    // ERROR_INVALID_PARAMETER
        BrokenPipe => 109,     // ERROR_BROKEN_PIPE
        AlreadyExists => 183,  // ERROR_ALREADY_EXISTS
        _ => FAILURE.0,
    })
}

/// What is set where an error has no number: native code must see one.
#[cfg(windows)]
pub(super) const FAILURE: LastError = LastError(31); // ERROR_GEN_FAILURE
#[cfg(not(windows))]
pub(super) const FAILURE: LastError = LastError(super::errno::IO.0.cast_unsigned());

/// The error of a call that set none, out of the way of each stub.
#[cold]
#[inline(never)]
fn no_code() -> io::Error {
    io::Error::other(LastError(0))
}

impl std::error::Error for LastError {}

impl fmt::Display for LastError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_set() { io::Error::from(*self).fmt(f) } else { f.write_str(NO_CODE) }
    }
}

#[cfg(not(windows))]
pub use super::errno::{clear, locate};

/// Reads it, right after the native call.
#[cfg(not(windows))]
#[inline(always)]
#[must_use]
pub fn read(location: super::errno::Location) -> LastError {
    LastError(super::errno::read(location).0.cast_unsigned())
}

/// Sets it, as the last thing before a function that native code called returns.
#[cfg(not(windows))]
#[inline(always)]
pub fn set(location: super::errno::Location, error: LastError) {
    super::errno::set(location, super::errno::Errno(error.0.cast_signed()));
}

#[cfg(windows)]
#[link(name = "kernel32")]
unsafe extern "system" {
    safe fn GetLastError() -> u32;
    safe fn SetLastError(code: u32);
}

/// The calling thread's, which has no place that could be known beforehand.
#[cfg(windows)]
#[derive(Clone, Copy)]
pub struct Location;

/// The calling thread's.
#[cfg(windows)]
#[inline(always)]
#[must_use]
pub fn locate() -> Location {
    Location
}

/// Clears it, right before the native call.
#[cfg(windows)]
#[inline(always)]
pub fn clear(_: Location) {
    SetLastError(0);
}

/// Sets it, as the last thing before a function that native code called returns.
#[cfg(windows)]
#[inline(always)]
pub fn set(_: Location, error: LastError) {
    SetLastError(error.0);
}

/// Reads it, right after the native call.
#[cfg(windows)]
#[inline(always)]
#[must_use]
pub fn read(_: Location) -> LastError {
    LastError(GetLastError())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_is_no_success() {
        let error = io::Error::from(LastError(0));
        assert_eq!((error.to_string().as_str(), error.raw_os_error()), (NO_CODE, None));
        assert_eq!(LastError(0).to_string(), NO_CODE);
        assert_eq!(io::Error::from(LastError(2)).raw_os_error(), Some(2));
    }
}
