//! Unloading a declared library, for those who must.

use std::fmt;

use super::Library;

/// Why a library was not unloaded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnloadError {
    /// It is the process itself.
    Process,
    /// A variable or a C-variadic function of it was used, whose address is kept for good.
    AddressKept {
        /// The library.
        library: &'static str,
    },
    /// A [`Fake`](super::Fake) is in its place.
    Fake {
        /// The library.
        library: &'static str,
    },
    /// The system does not take it back.
    System {
        /// The library.
        library: &'static str,
        /// What the system said.
        message: String,
    },
}

impl Library {
    /// Forgets everything about the library and gives it back to the system. If it is used again, it is found and loaded
    /// again. Nothing happens if it is not loaded.
    ///
    /// **Do not, but for a reason:** to replace a plugin's file on a system that locks it, or to see in a test that a
    /// library cleans up. Memory is not one. That it can be unloaded must be known of the library; most cannot bear it:
    ///
    /// - a thread that it has started runs on, in code that is no longer there;
    /// - callbacks that it registered elsewhere (`atexit`, signal handlers, other libraries) are called;
    /// - destructors of thread-local variables run when a thread ends; on glibc they keep the library, elsewhere they crash;
    /// - whatever points into it dangles: a `&'static str` that it returned, a vtable, a function pointer, and every
    ///   [`NativeBox`](crate::NativeBox) that it is to free;
    /// - another library that depends on it may keep it, so nothing is unloaded after all.
    ///
    /// # Safety
    ///
    /// The caller promises, for all the time from this call on:
    ///
    /// 1. no thread is in a function of the library, or calls one, binds one, or asks for one, before this returns;
    /// 2. nothing that came out of the library and points into it, or that only it can free, is used: no reference, no
    ///    string, no handle, no address from [`symbol`](Self::symbol), no owned value, not even by dropping it; nor is an
    ///    [`OpenLibrary`](super::OpenLibrary) with which a resolver has answered;
    /// 3. the library has left nothing behind that runs later: no thread, no callback, no exit handler.
    ///
    /// # Errors
    ///
    /// [`UnloadError`]; then nothing has changed.
    pub unsafe fn unload(&'static self) -> Result<(), UnloadError> {
        let library = self.name();
        if self.is_process() {
            return Err(UnloadError::Process);
        }
        let Some(loaded) = self.cache().get() else { return Ok(()) };
        let Some(open) = loaded.open() else { return Err(UnloadError::Fake { library }) };
        if loaded.has_kept() {
            return Err(UnloadError::AddressKept { library });
        }
        let open = open.clone();
        self.cache().replace(None);
        // SAFETY: nothing of the library is used any more, and nobody is looking anything up in it: the caller's promise.
        // The declaration has just forgotten its own addresses.
        let closed = unsafe { open.handle().close() };
        match closed {
            Ok(()) => {
                // SAFETY: as above, so this is the last reference; it came out of a box when it was published.
                unsafe { loaded.free() };
                Ok(())
            }
            Err(message) => {
                self.cache().replace(Some(loaded));
                Err(UnloadError::System { library, message })
            }
        }
    }
}

impl std::error::Error for UnloadError {}

impl fmt::Display for UnloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Process => f.write_str("the process cannot be unloaded"),
            Self::AddressKept { library } => write!(
                f,
                "library `{library}` cannot be unloaded: a variable or C-variadic function of it was used, whose address is \
                 kept for good"
            ),
            Self::Fake { library } => {
                write!(
                    f,
                    "library `{library}` cannot be unloaded while a fake is in its place: drop the fake's guard; a resolver's \
                     answer stays"
                )
            }
            Self::System { library, message } => write!(f, "library `{library}` cannot be unloaded: {message}"),
        }
    }
}
