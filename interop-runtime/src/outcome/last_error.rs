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
