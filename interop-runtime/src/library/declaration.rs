//! [`Library`]: what a program writes down about a native library.

use std::{fmt, ops::Deref, path::PathBuf};

use super::{
    candidates::{Names, Os},
    flags::LoadFlags,
    loaded::{Cache, Loaded},
    open::LoaderFunction,
    places::Places,
    search::Search,
};

/// A native library: the names it may have, and, once it was needed, the loaded library itself.
///
/// It is built in a `static`, costs nothing until the first call of one of its functions, is then loaded once for
/// the whole process, and is never unloaded, unless [somebody asks](Self::unload). Answers to the library name of .NET's `DllImport`, to `NativeLibrary`,
/// and to what `DllImportResolver` is mostly used for: other file names on other systems.
///
/// # Which files are tried
///
/// Candidates are tried in order until one can be loaded. One that exists but is no library for this process (a text
/// file, a linker script, another architecture) is passed over, and told in the [`LoadError`](super::LoadError).
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
/// # Where they are looked for
///
/// Where the system's loader looks, or in the places that [`search`](Self::search) names. Before that, a
/// [resolver](super::resolver) of the program's may say which library it is; for tests, a [`Fake`](super::Fake) can take
/// its place.
///
/// # How it is loaded
///
/// Unless [`flags`](Self::flags) says otherwise, on unix with `RTLD_NOW | RTLD_LOCAL`: a library whose own dependencies lack a function is then an error here and not
/// the end of the process at some later call, and its symbols do not get into other libraries' way. On Windows with
/// `LOAD_LIBRARY_SEARCH_DEFAULT_DIRS` (the directory of the program, `System32`, `AddDllDirectory`; neither the current
/// directory nor `PATH`), for an absolute path also with the path's directory, which is what
/// `LOAD_WITH_ALTERED_SEARCH_PATH` is used for elsewhere.
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
    declaration: Declaration,
    cache: Cache,
}

/// What was written down.
#[derive(Clone, Copy)]
pub(super) struct Declaration {
    pub(super) names: Names,
    pub(super) places: Places,
    pub(super) flags: LoadFlags,
    pub(super) loader: Option<LoaderFunction>,
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

static PROCESS: Library = Library::named(Names::process());

/// What the key `library` of a declaration may name: a `static` [`Library`], or [`Library::PROCESS`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a library",
    label = "not a library",
    note = "write the path of a `static` of type `Library`, `Library::PROCESS`, or the library's name as a string"
)]
pub trait AsLibrary: Sync {
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
    ///
    /// # Panics
    ///
    /// While compiling: for an empty name.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self::named(Names::new(name))
    }

    const fn named(names: Names) -> Self {
        Self::declared(Declaration { names, places: Places::SYSTEM, flags: LoadFlags::new(), loader: None })
    }

    const fn declared(declaration: Declaration) -> Self {
        Self { declaration, cache: Cache::new() }
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
        Self::declared(Declaration { names: self.declaration.names.soname(version), ..self.declaration })
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
        Self::declared(Declaration { names: self.declaration.names.file(Os::Linux, file), ..self.declaration })
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
        Self::declared(Declaration { names: self.declaration.names.file(Os::Macos, file), ..self.declaration })
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
        Self::declared(Declaration { names: self.declaration.names.file(Os::Windows, file), ..self.declaration })
    }

    /// A place in which the library is looked for by its file names.
    ///
    /// Called again, it adds a further place; the order is the order of preference, and in each place every name is tried
    /// before the next. Where it is not called, the place is [`Search::System`]; where it is, the system's places are
    /// searched only if they are among these. Absolute paths are not searched for.
    ///
    /// ```
    /// use interop_runtime::library::{Library, Search};
    ///
    /// /// The one that this program brings with it, or else the system's.
    /// static CODEC: Library = Library::new("codec")
    ///     .soname(2)
    ///     .search(Search::FromModule(if cfg!(target_os = "macos") { "../Frameworks" } else { "lib" }))
    ///     .search(Search::System);
    ///
    /// assert!(!CODEC.is_available());
    /// ```
    ///
    /// # Panics
    ///
    /// While compiling: after six, and for an absolute path of [`Search::FromProgram`] or [`Search::FromModule`].
    #[must_use]
    pub const fn search(self, place: Search) -> Self {
        Self::declared(Declaration { places: self.declaration.places.with(place), ..self.declaration })
    }

    /// How the library is loaded, where that is not as it always is.
    ///
    /// ```
    /// use interop_runtime::library::{Library, LoadFlags};
    ///
    /// static PYTHON: Library = Library::new("python3.13").soname(1).flags(LoadFlags::new().global());
    /// # PYTHON.is_available();
    /// ```
    #[must_use]
    pub const fn flags(self, flags: LoadFlags) -> Self {
        Self::declared(Declaration { flags, ..self.declaration })
    }

    /// A function that finds the library's symbols, for libraries that have more than their table of symbols shows.
    ///
    /// It is asked first, and the table of symbols where it gives nothing. Some such functions give an address for every
    /// name, known or not (Mesa's `glXGetProcAddress`); then look into the table first.
    ///
    /// It may call functions that are declared in the same library. What it needs for that is looked up in the table.
    ///
    /// ```
    /// use std::ffi::{CStr, c_char, c_void};
    /// use std::ptr::NonNull;
    /// use interop_runtime::library::{Library, OpenLibrary};
    ///
    /// static VULKAN: Library = {
    ///     let vulkan = Library::new("vulkan").soname(1).windows("vulkan-1.dll");
    ///     // SAFETY: what `vkGetInstanceProcAddr` gives for a name is the function of that name.
    ///     unsafe { vulkan.loader(instance_function) }
    /// };
    ///
    /// /// What there is without an instance.
    /// fn instance_function(vulkan: &OpenLibrary, name: &CStr) -> Option<NonNull<c_void>> {
    ///     type GetInstanceProcAddr = extern "system" fn(*mut c_void, *const c_char) -> *mut c_void;
    ///     let address = vulkan.symbol(c"vkGetInstanceProcAddr").ok()?;
    ///     // SAFETY: `PFN_vkVoidFunction vkGetInstanceProcAddr(VkInstance, const char *)`.
    ///     let find: GetInstanceProcAddr = unsafe { std::mem::transmute(address) };
    ///     NonNull::new(find(std::ptr::null_mut(), name.as_ptr()))
    /// }
    ///
    /// # if VULKAN.is_available() {
    /// VULKAN.symbol(c"vkCreateInstance").unwrap();
    /// # }
    /// ```
    ///
    /// # Safety
    ///
    /// What the function gives for a name is called as what the declarations of that name say, so everything that they
    /// promise of the library's export must be true of it: its calling convention, parameters and return type, and what
    /// `safe fn` promises. It must be there as long as the program runs.
    #[must_use]
    pub const unsafe fn loader(self, function: LoaderFunction) -> Self {
        Self::declared(Declaration { loader: Some(function), ..self.declaration })
    }

    /// The name that [`new`](Self::new) was given; `"the process"` for [`Library::PROCESS`].
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.declaration.names.name
    }

    /// The file that was loaded, as the system names it; `None` while nothing is loaded, or if the system does not say.
    ///
    /// For [`Library::PROCESS`] it is the program.
    #[must_use]
    pub fn path(&self) -> Option<PathBuf> {
        self.cache.get().and_then(Loaded::path)
    }

    pub(super) fn declaration(&self) -> &Declaration {
        &self.declaration
    }

    pub(super) fn cache(&self) -> &Cache {
        &self.cache
    }

    pub(super) fn is_process(&self) -> bool {
        self.declaration.names.is_process()
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
