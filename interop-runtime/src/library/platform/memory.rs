//! A library that is no file: a file in memory where the system has such, which its loader opens by a path.

use std::{ffi::OsString, io};

/// Writes the library into memory, and opens it with `open`.
///
/// The descriptor stays open with the library, for debuggers and for what explains a missing symbol: they open the path
/// again.
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
    let opened = open(unique_path(file.as_raw_fd()).into());
    if opened.is_ok() {
        let _ = file.into_raw_fd();
    }
    Ok(opened)
}

/// The path of a descriptor, in a spelling that is not used twice in the process.
///
/// The loader knows what is loaded by how its path is spelled. A descriptor's number may come again, because a program may
/// close descriptors that it does not know (`close_range(2)`, in a daemon); the loader would take the second library for
/// the first.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn unique_path(descriptor: std::os::fd::RawFd) -> String {
    use std::sync::atomic::{AtomicU32, Ordering};

    static NEXT: AtomicU32 = AtomicU32::new(0);
    // A number that the system does not see, in binary: `/` and `/.` both lead nowhere.
    let number = format!("{:b}", NEXT.fetch_add(1, Ordering::Relaxed)).replace('0', "/").replace('1', "/.");
    format!("/proc/self/fd{number}/{descriptor}")
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
