//! [`Library`]: what a program writes down about a native library.

use std::{
    ffi::{CStr, c_void},
    fmt,
    ops::Deref,
    path::PathBuf,
    ptr::NonNull,
};

use super::{
    candidates::{Names, Os},
    error::LoadError,
    loaded::{Cache, Loaded},
};

/// A native library: the names it may have, and, once it was needed, the loaded library itself.
///
/// It is built in a `static`, costs nothing until the first call of one of its functions, is then loaded once for
/// the whole process, and is never unloaded. Answers to the library name of .NET's `DllImport`, to `NativeLibrary`,
/// and to what `DllImportResolver` is mostly used for: other file names on other systems.
///
/// # Which files are tried
///
/// Candidates are tried in order until one can be loaded. One that exists but is no library for this process (a text
/// file, a linker script, another architecture) is passed over, and told in the [`LoadError`].
///
/// | declared | Linux and other unix | macOS | Windows |
/// |---|---|---|---|
/// | `new("z")` | `libz.so`, `z.so` | `libz.dylib`, `z.dylib` | `z.dll` |
/// | `new("z").soname(1)` | `libz.so.1` | `libz.1.dylib` | `z.dll` |
/// | `new("ssl").soname(3).soname(1)` | `libssl.so.3`, `libssl.so.1` | `libssl.3.dylib`, `libssl.1.dylib` | `ssl.dll` |
/// | `new("libz")` | `libz.so`, `liblibz.so` | `libz.dylib`, `liblibz.dylib` | `libz.dll` |
/// | `new("libz").soname(1)` | `libz.so.1`, `liblibz.so.1` | `libz.1.dylib`, `liblibz.1.dylib` | `libz.dll` |
/// | `new("libz.so.1")`, `new("zlib1.dll")` | as written | as written | as written |
/// | `new("/opt/z/libz.so.1")` | as written | as written | as written |
/// | `.linux(…)`, `.macos(…)`, `.windows(…)` | these instead, as written | these instead | these instead |
///
/// A name is a file name when it ends in `.dll`, `.exe`, `.so`, `.so.` and a version, or `.dylib`; everything else is a
/// stem. A name with a path separator must be an absolute path: what a relative one means depends on the current
/// directory.
///
/// **Give the version.** Names with no version (`libz.so`) do not exist on systems without the library's development
/// package; the version is in the name that programs are linked to (`libz.so.1`). With a `soname` no name without a
/// version is tried, because it may be any other version.
///
/// # How it is loaded
///
/// On unix with `RTLD_NOW | RTLD_LOCAL`: a library whose own dependencies lack a function is then an error here and not
/// the end of the process at some later call, and its symbols do not get into other libraries' way. On Windows with
/// `LOAD_LIBRARY_SEARCH_DEFAULT_DIRS` (the directory of the program, `System32`, `AddDllDirectory`; neither the current
/// directory nor `PATH`), for an absolute path also with the path's directory.
///
/// # Examples
///
/// ```
/// use interop_runtime::library::Library;
///
/// static ZLIB: Library = Library::new("z").soname(1).windows("zlib1.dll");
///
/// if ZLIB.is_available() {
///     println!("{}", ZLIB.path().unwrap().display());
/// }
/// ```
pub struct Library {
    names: Names,
    cache: Cache,
}

/// What the program has already loaded: itself, libc, libm, and every library it was linked to.
///
/// It stands for a [`Library`] wherever one is asked for, by its path: `library = interop::Library::PROCESS`. (It is not one:
/// a `static` of it would have the type `Process`.) On unix a symbol is looked up as `dlsym` does in the handle
/// of the program: in the program, in the libraries it was linked to, and in those loaded with `RTLD_GLOBAL`. On
/// Windows in the program, in the C runtime, then in every loaded module, in the order in which they were loaded.
///
/// Answers to .NET's `NativeLibrary.GetMainProgramHandle` and to Mono's `__Internal`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Process;

static PROCESS: Library = Library { names: Names::process(), cache: Cache::new() };

/// What the key `library` of a declaration may name: a `static` [`Library`], or [`Library::PROCESS`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a library",
    label = "not a library",
    note = "write the path of a `static` of type `Library`, `Library::PROCESS`, or the library's name as a string"
)]
pub trait AsLibrary {
    /// The library.
    fn library(&'static self) -> &'static Library;
}

impl Library {
    /// What the program has already loaded: libc, libm, the program itself.
    ///
    /// ```
    /// use interop_runtime::library::Library;
    ///
    /// assert!(Library::PROCESS.symbol(c"strlen").is_ok());
    /// ```
    pub const PROCESS: Process = Process;

    /// A library by its stem (`"z"`), its file name (`"libz.so.1"`, `"zlib1.dll"`) or its absolute path.
    ///
    /// The [table](Library) says which files are tried.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { names: Names::new(name), cache: Cache::new() }
    }

    /// The version in the library's name: `libz.so.1` on Linux and other unix, `libz.1.dylib` on macOS; no effect on
    /// Windows.
    ///
    /// Called again, it adds a further candidate; the order is the order of preference. A version that is not one
    /// number (`libbz2.so.1.0`) is written with [`linux`](Self::linux).
    ///
    /// # Panics
    ///
    /// While compiling: after four, and for a library that is not declared by its stem.
    #[must_use]
    pub const fn soname(self, version: u32) -> Self {
        Self { names: self.names.soname(version), cache: Cache::new() }
    }

    /// The file name or absolute path on Linux and every other unix but Apple's, instead of the derived one.
    ///
    /// Called again, it adds a further candidate; the order is the order of preference.
    ///
    /// # Panics
    ///
    /// While compiling: after four.
    #[must_use]
    pub const fn linux(self, file: &'static str) -> Self {
        Self { names: self.names.file(Os::Linux, file), cache: Cache::new() }
    }

    /// The file name or absolute path on macOS and Apple's other systems, instead of the derived one.
    ///
    /// Called again, it adds a further candidate; the order is the order of preference.
    ///
    /// # Panics
    ///
    /// While compiling: after four.
    #[must_use]
    pub const fn macos(self, file: &'static str) -> Self {
        Self { names: self.names.file(Os::Macos, file), cache: Cache::new() }
    }

    /// The file name or absolute path on Windows, instead of the derived one.
    ///
    /// Called again, it adds a further candidate; the order is the order of preference.
    ///
    /// # Panics
    ///
    /// While compiling: after four.
    #[must_use]
    pub const fn windows(self, file: &'static str) -> Self {
        Self { names: self.names.file(Os::Windows, file), cache: Cache::new() }
    }

    /// The name that [`new`](Self::new) was given; `"the process"` for [`Library::PROCESS`].
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.names.name
    }

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

    /// The file that was loaded, as the system names it; `None` while nothing is loaded, or if the system does not say.
    ///
    /// For [`Library::PROCESS`] it is the program.
    #[must_use]
    pub fn path(&self) -> Option<PathBuf> {
        self.cache.get().and_then(Loaded::path)
    }

    /// The address of an exported function or variable, loading the library if it is not loaded yet.
    ///
    /// On unix the libraries that this one depends on are searched after it. A symbol whose address is null counts as
    /// missing. Answers to .NET's `NativeLibrary.GetExport`.
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

    /// The loaded library, loading it at the first call.
    #[inline]
    pub(super) fn loaded(&self) -> Result<&'static Loaded, LoadError> {
        match self.cache.get() {
            Some(loaded) => Ok(loaded),
            None => self.cache.open(&self.names),
        }
    }

    /// The same, without looking for the reason where it fails.
    #[inline]
    pub(super) fn try_loaded(&self) -> Option<&'static Loaded> {
        match self.cache.get() {
            Some(loaded) => Some(loaded),
            None => self.cache.try_open(&self.names).ok(),
        }
    }
}

impl AsLibrary for Library {
    #[inline]
    fn library(&'static self) -> &'static Library {
        self
    }
}

impl AsLibrary for Process {
    #[inline]
    fn library(&'static self) -> &'static Library {
        &PROCESS
    }
}

impl Deref for Process {
    type Target = Library;

    #[inline]
    fn deref(&self) -> &Library {
        &PROCESS
    }
}

impl fmt::Debug for Library {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Library").field("name", &self.name()).field("path", &self.path()).finish_non_exhaustive()
    }
}
