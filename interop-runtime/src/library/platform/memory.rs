//! A library that is no file: a file in memory where the system has such, which its loader opens by a path.

use std::{ffi::OsString, io};

/// Writes the library into memory, and opens it with `open`.
///
/// The descriptor stays open with the library: the loader knows libraries by their paths, and would take the next one with
/// the same number for this one.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(in crate::library) fn with_file<T, E>(
    name: &str,
    bytes: &[u8],
    open: impl FnOnce(OsString) -> Result<T, E>,
) -> io::Result<Result<T, E>> {
    use std::{
        ffi::{CString, c_char, c_int, c_uint},
        fs::File,
        io::Write,
        os::fd::{AsRawFd, FromRawFd, IntoRawFd},
    };

    /// `MFD_CLOEXEC` of `memfd_create(2)`.
    const CLOSE_ON_EXEC: c_uint = 1;

    unsafe extern "C" {
        fn memfd_create(name: *const c_char, flags: c_uint) -> c_int;
    }
    // The name is for people who read `/proc/self/maps`; the system takes 249 bytes of it.
    let name: Vec<u8> = name.bytes().filter(|byte| *byte != 0).take(200).collect();
    let name = CString::new(name).expect("the NULs are gone");
    // SAFETY: the name is a C string.
    let descriptor = unsafe { memfd_create(name.as_ptr(), CLOSE_ON_EXEC) };
    if descriptor < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the descriptor is new, and nobody else's.
    let mut file = unsafe { File::from_raw_fd(descriptor) };
    file.write_all(bytes)?;
    let opened = open(format!("/proc/self/fd/{}", file.as_raw_fd()).into());
    if opened.is_ok() {
        let _ = file.into_raw_fd();
    }
    Ok(opened)
}

/// This system's loader takes files only.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(in crate::library) fn with_file<T, E>(
    _: &str,
    _: &[u8],
    _: impl FnOnce(OsString) -> Result<T, E>,
) -> io::Result<Result<T, E>> {
    Err(io::ErrorKind::Unsupported.into())
}
