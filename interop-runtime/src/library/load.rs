//! Loading a declared library at the first use, and looking up in it.

use std::{
    ffi::{CStr, c_void},
    ptr::NonNull,
};

use super::{Library, error::LoadError, loaded::Loaded, probe};

impl Library {
    /// Loads the library now, if it is not loaded yet.
    ///
    /// Nobody has to: the first call of one of its functions does. A failure is not remembered, so the next call
    /// tries again. Answers to .NET's `NativeLibrary.Load`.
    ///
    /// # Errors
    ///
    /// [`LoadError::LibraryNotFound`] if no candidate can be loaded.
    pub fn load(&self) -> Result<(), LoadError> {
        self.loaded().map(drop)
    }

    /// Whether the library is loaded, or can be: then it is now.
    ///
    /// Cheaper than [`load`](Self::load) where it cannot, because it does not look for the reason. Answers to .NET's
    /// `NativeLibrary.TryLoad`.
    #[must_use]
    pub fn is_available(&self) -> bool {
        self.try_loaded().is_some()
    }

    /// The address of an exported function or variable, loading the library if it is not loaded yet.
    ///
    /// On unix the libraries that this one depends on are searched after it. A symbol whose address is null counts as
    /// missing. `#12` is the export with that ordinal, on Windows; `memcpy@GLIBC_2.14` the one with that version, where
    /// [`symbol_version`](Self::symbol_version) works. Answers to .NET's `NativeLibrary.GetExport`.
    ///
    /// # Errors
    ///
    /// [`LoadError::LibraryNotFound`] if no candidate can be loaded, [`LoadError::SymbolNotFound`] if the library has
    /// no such symbol.
    ///
    /// ```
    /// use interop_runtime::library::Library;
    ///
    /// static LIBM: Library = Library::new("m").soname(6).windows("msvcrt.dll").macos("/usr/lib/libSystem.B.dylib");
    ///
    /// # if cfg!(target_env = "gnu") {
    /// assert!(LIBM.symbol(c"cos").is_ok());
    /// println!("{}", LIBM.symbol(c"cosine").unwrap_err());
    /// # }
    /// ```
    pub fn symbol(&self, name: &CStr) -> Result<NonNull<c_void>, LoadError> {
        let loaded = self.loaded()?;
        loaded.find(name).ok_or_else(|| loaded.symbol_not_found(self, &[name]))
    }

    /// The address of an exported symbol in one of its versions: `dlvsym`, on Linux with glibc and on FreeBSD.
    ///
    /// A library may have several functions of one name, for programs of different age; without a version the newest is
    /// found. In [`symbol`](Self::symbol) and in `#[entry_point("…")]` the same is written `memcpy@GLIBC_2.14`.
    ///
    /// # Errors
    ///
    /// As [`symbol`](Self::symbol). Elsewhere no symbol has a version, so none is found.
    ///
    /// ```
    /// use interop_runtime::library::Library;
    ///
    /// # if cfg!(all(target_os = "linux", target_env = "gnu", target_arch = "x86_64")) {
    /// let old = Library::PROCESS.symbol_version(c"memcpy", c"GLIBC_2.2.5").unwrap();
    /// assert_eq!(Library::PROCESS.symbol(c"memcpy@GLIBC_2.2.5").unwrap(), old);
    /// # }
    /// ```
    pub fn symbol_version(&self, name: &CStr, version: &CStr) -> Result<NonNull<c_void>, LoadError> {
        self.loaded()?.find_version(self, name, version)
    }

    /// The loaded library, loading it at the first call.
    #[inline]
    pub(super) fn loaded(&self) -> Result<&'static Loaded, LoadError> {
        match self.cache().get() {
            Some(loaded) => Ok(loaded),
            None => probe::resolve(self),
        }
    }

    /// The same, without looking for the reason where it fails.
    #[inline]
    pub(super) fn try_loaded(&self) -> Option<&'static Loaded> {
        match self.cache().get() {
            Some(loaded) => Some(loaded),
            None => probe::try_resolve(self).ok(),
        }
    }
}
