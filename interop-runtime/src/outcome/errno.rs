//! C's `errno`: where it is, and what its values mean.

use std::ffi::c_int;
use std::{fmt, io};

/// A value of C's `errno`. What `#[fails(code = errno)]` gives to the error type. .NET's `SetLastError = true`, with
/// `Marshal.GetLastPInvokeError`.
///
/// It converts into [`io::Error`]; an error type of yours takes it with `impl From<interop::Errno>`. `Errno(0)` is that of a
/// call that failed by its rule and set no `errno`, and says so.
///
/// ```
/// # use interop_runtime as interop;
/// let error = std::io::Error::from(interop::Errno(2)); // ENOENT everywhere
/// assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Errno(pub c_int);

impl Errno {
    /// Whether there is an error: `when = last_error_set`.
    #[inline]
    #[must_use]
    pub fn is_set(self) -> bool {
        self.0 != 0
    }
}

/// What an error says whose code is 0, which the system's own message calls a success.
pub(super) const NO_CODE: &str = "the call failed and left no error code";

/// The error of a call that set none, out of the way of each stub.
#[cfg(not(windows))]
#[cold]
#[inline(never)]
fn no_code() -> io::Error {
    io::Error::other(Errno(0))
}

unsafe extern "C" {
    #[cfg_attr(any(target_vendor = "apple", target_os = "freebsd", target_os = "dragonfly"), link_name = "__error")]
    #[cfg_attr(any(target_os = "android", target_os = "netbsd", target_os = "openbsd"), link_name = "__errno")]
    #[cfg_attr(any(target_os = "solaris", target_os = "illumos"), link_name = "___errno")]
    #[cfg_attr(windows, link_name = "_errno")]
    #[cfg_attr(
        not(any(
            target_vendor = "apple",
            target_os = "freebsd",
            target_os = "dragonfly",
            target_os = "android",
            target_os = "netbsd",
            target_os = "openbsd",
            target_os = "solaris",
            target_os = "illumos",
            windows
        )),
        link_name = "__errno_location"
    )]
    fn errno_location() -> *mut c_int;
}

/// The calling thread's `errno`, located once per call because each location is itself a call.
#[derive(Clone, Copy)]
pub struct Location(*mut c_int);

/// The calling thread's.
#[inline(always)]
#[must_use]
pub fn locate() -> Location {
    // SAFETY: takes nothing; every thread has an `errno`.
    Location(unsafe { errno_location() })
}

/// Clears it, right before the native call.
#[inline(always)]
pub fn clear(location: Location) {
    // SAFETY: the calling thread's `errno` lives as long as the thread, and the stub stays on it.
    unsafe { location.0.write(0) }
}

/// Reads it, right after the native call.
#[inline(always)]
#[must_use]
pub fn read(location: Location) -> Errno {
    // SAFETY: as for `clear`.
    Errno(unsafe { location.0.read() })
}

/// Sets it, as the last thing before a function that native code called returns.
#[inline(always)]
pub fn set(location: Location, errno: Errno) {
    // SAFETY: as for `clear`.
    unsafe { location.0.write(errno.0) }
}

impl From<io::Error> for Errno {
    /// The system's own number where the error has one (on Windows, whose numbers are others, where an [`Errno`] is inside);
    /// otherwise that of its [kind](io::Error::kind), and EIO for a kind that has none.
    #[cold]
    fn from(error: io::Error) -> Errno {
        if let Some(errno) = error.get_ref().and_then(|inner| inner.downcast_ref::<Errno>()) {
            return *errno;
        }
        match error.raw_os_error() {
            _ if is_too_small(&error) => Errno(34), // ERANGE
            Some(number) if cfg!(not(windows)) => Errno(number),
            _ => of_kind(error.kind()),
        }
    }
}

/// Whether it is ours, of a buffer of native code's that is too small.
pub(super) fn is_too_small(error: &io::Error) -> bool {
    error.get_ref().and_then(|inner| inner.downcast_ref::<crate::Error>()).is_some_and(crate::Error::is_too_small)
}

/// EIO.
pub(super) const IO: Errno = Errno(5);

/// The numbers that every C library's errno.h shares.
pub(super) fn of_kind(kind: io::ErrorKind) -> Errno {
    use io::ErrorKind::{
        AlreadyExists, BrokenPipe, Interrupted, InvalidData, InvalidInput, NotFound, OutOfMemory, PermissionDenied,
    };
    match kind {
        NotFound => Errno(2),                    // ENOENT
        Interrupted => Errno(4),                 // EINTR
        OutOfMemory => Errno(12),                // ENOMEM
        PermissionDenied => Errno(13),           // EACCES
        AlreadyExists => Errno(17),              // EEXIST
        InvalidInput | InvalidData => Errno(22), // EINVAL
        BrokenPipe => Errno(32),                 // EPIPE
        _ => IO,
    }
}

impl From<Errno> for io::Error {
    /// A failed call that set none has [no code](io::Error::raw_os_error): the [`Errno`] goes inside, which says so.
    #[cfg(not(windows))]
    #[inline]
    fn from(errno: Errno) -> io::Error {
        if errno.is_set() { io::Error::from_raw_os_error(errno.0) } else { no_code() }
    }

    /// On Windows [`io::Error`]'s own numbers are Win32 codes and not C's, so the [`Errno`] goes inside.
    #[cfg(windows)]
    fn from(errno: Errno) -> io::Error {
        io::Error::new(windows::kind(errno.0), errno)
    }
}

impl std::error::Error for Errno {}

impl fmt::Display for Errno {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_set() {
            return f.write_str(NO_CODE);
        }
        #[cfg(not(windows))]
        return io::Error::from_raw_os_error(self.0).fmt(f);
        #[cfg(windows)]
        return write!(f, "{} (errno {})", windows::message(self.0), self.0);
    }
}

#[cfg(windows)]
mod windows {
    use std::borrow::Cow;
    use std::ffi::{CStr, c_char, c_int};
    use std::io::ErrorKind;

    unsafe extern "C" {
        fn strerror(errno: c_int) -> *const c_char;
    }

    pub(super) fn message(errno: c_int) -> Cow<'static, str> {
        // SAFETY: the C runtime returns a string for any number, and keeps it until the thread's next `strerror`.
        let message = unsafe { CStr::from_ptr(strerror(errno)) };
        Cow::Owned(message.to_string_lossy().into_owned())
    }

    /// The numbers of the C runtime's errno.h.
    pub(super) fn kind(errno: c_int) -> ErrorKind {
        match errno {
            1 | 13 => ErrorKind::PermissionDenied, // EPERM, EACCES
            2 => ErrorKind::NotFound,              // ENOENT
            4 => ErrorKind::Interrupted,           // EINTR
            11 => ErrorKind::WouldBlock,           // EAGAIN
            12 => ErrorKind::OutOfMemory,          // ENOMEM
            17 => ErrorKind::AlreadyExists,        // EEXIST
            22 => ErrorKind::InvalidInput,         // EINVAL
            32 => ErrorKind::BrokenPipe,           // EPIPE
            _ => ErrorKind::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clear_then_read() {
        let errno = locate();
        clear(errno);
        assert_eq!(read(errno), Errno(0));
    }

    #[test]
    fn set_then_read() {
        let errno = locate();
        set(errno, Errno(34));
        assert_eq!(read(errno), Errno(34));
    }

    #[test]
    fn an_error_goes_back_to_its_number() {
        for number in [1, 2, 13, 34] {
            assert_eq!(Errno::from(io::Error::from(Errno(number))), Errno(number));
        }
        assert_eq!(Errno::from(io::Error::from(io::ErrorKind::NotFound)), Errno(2));
        assert_eq!(Errno::from(io::Error::from(io::ErrorKind::InvalidData)), Errno(22));
        assert_eq!(Errno::from(io::Error::other("no number")), IO);
        let too_small = crate::Error::marshal(crate::Problem::BufferTooSmall { length: 4, capacity: 3 });
        assert_eq!(Errno::from(io::Error::from(too_small)), Errno(34));
    }

    #[test]
    fn no_such_file_is_not_found_everywhere() {
        assert_eq!(io::Error::from(Errno(2)).kind(), io::ErrorKind::NotFound);
        assert!(!Errno(2).to_string().is_empty());
    }

    #[test]
    fn no_code_is_no_success() {
        let error = io::Error::from(Errno(0));
        assert_eq!((error.to_string().as_str(), error.raw_os_error()), (NO_CODE, None));
        assert_eq!(error.downcast::<Errno>().ok(), Some(Errno(0)));
        assert_eq!(Errno(0).to_string(), NO_CODE);
    }
}
