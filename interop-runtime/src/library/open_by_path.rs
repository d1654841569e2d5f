//! Opening a library by a path or a name that the program has found out, or from memory: [`Library::open`].

use std::ffi::OsStr;

use super::{
    Library,
    candidates::{self, Os, Place},
    error::{Advice, Attempt, Diagnosis, LibraryNotFound, LoadError},
    flags::LoadFlags,
    open::{OpenLibrary, open},
    platform::{Failure, Handle, Opening, memory},
    segments, trace,
};

#[cfg(feature = "diagnostics")]
use super::diagnose;

impl Library {
    /// Opens a library by its absolute path, or by the file name that the system searches for.
    ///
    /// For libraries whose names are known at run time only: plugins, or what a configuration names. Opened twice, it is
    /// loaded once. Answers to .NET's `NativeLibrary.Load`, and to libloading's `Library::new`.
    ///
    /// # Errors
    ///
    /// [`LoadError::LibraryNotFound`], with one attempt. A relative path is refused, because what it means depends on the
    /// current directory: make it absolute with [`std::path::absolute`] where that is what is meant.
    pub fn open(file: impl AsRef<OsStr>) -> Result<OpenLibrary, LoadError> {
        Self::open_with(file, LoadFlags::new())
    }

    /// The same, and how it is loaded.
    ///
    /// # Errors
    ///
    /// As [`open`](Self::open).
    pub fn open_with(file: impl AsRef<OsStr>, flags: LoadFlags) -> Result<OpenLibrary, LoadError> {
        let file = file.as_ref();
        let shown = file.to_string_lossy().into_owned();
        let place = candidates::place(&shown, Os::HOST);
        open(file, place, Opening::Search, flags).map_err(|failure| single(&shown, place, failure))
    }

    /// Loads a library that is no file but bytes in memory, on Linux (3.17 or later) and Android.
    ///
    /// The name is for messages, and shows in `/proc/self/maps`. The bytes are copied; a file descriptor stays open as long
    /// as the process lives. What the library needs is found as ever, but nothing is found beside it.
    ///
    /// # Errors
    ///
    /// [`LoadError::LibraryNotFound`]. On other systems its diagnosis is
    /// [`Unsupported`](super::Diagnosis::Unsupported): write the bytes to a file, and open that.
    ///
    /// ```
    /// use interop_runtime::library::Library;
    ///
    /// let error = Library::open_bytes("codec", b"no library").unwrap_err();
    /// assert_eq!(error.library(), "codec");
    /// ```
    pub fn open_bytes(name: &str, bytes: &[u8]) -> Result<OpenLibrary, LoadError> {
        let refused = |failure| single(name, Place::Memory, failure);
        if bytes.starts_with(b"\x7fELF") && segments::end(bytes) > bytes.len() as u64 {
            return Err(refused((String::new(), Some(Diagnosis::Truncated { path: name.into() }))));
        }
        let opened = memory::with_file(name, bytes, |file| Handle::open(&file, Opening::Path, LoadFlags::new()));
        match opened {
            Ok(Ok(handle)) => Ok(OpenLibrary { name: name.to_owned().into(), handle, in_memory: true }),
            Ok(Err(failure)) => Err(refused(failure)),
            Err(error) if error.kind() == std::io::ErrorKind::Unsupported => {
                Err(refused((String::new(), Some(Diagnosis::Unsupported { what: "open_bytes" }))))
            }
            Err(error) => Err(refused((error.to_string(), None))),
        }
    }
}

/// The error of a library that has one candidate.
#[cold]
fn single(name: &str, place: Place, (message, diagnosis): Failure) -> LoadError {
    let attempt = Attempt { candidate: name.to_owned(), place, message, diagnosis, resolver: None };
    trace::failed(name, &attempt);
    let advice = if place == Place::Memory { Advice::None } else { Advice::Open };
    let error = LibraryNotFound { advice, ..LibraryNotFound::new(name.into(), vec![attempt]) };
    #[cfg(feature = "diagnostics")]
    let error = diagnose::library(error, None);
    LoadError::LibraryNotFound(error)
}
