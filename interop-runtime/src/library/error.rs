//! [`LoadError`]: what is known about a library or a symbol that is absent.

use std::{
    fmt,
    panic::Location,
    path::{Path, PathBuf},
};

use super::{
    candidates::Place,
    search::{Search, Skipped},
};

/// Why a library could not be loaded, or a symbol not be found in it.
///
/// Its text says what is absent in the first line, then has one indented line per name that was tried, with the
/// system's own words, then what to do. Every fact in it can be asked for.
///
/// Answers to .NET's `DllNotFoundException`, `BadImageFormatException` and `EntryPointNotFoundException`.
///
/// ```
/// use interop_runtime::library::{Library, LoadError};
///
/// static ABSENT: Library = Library::new("interop_absent").soname(1);
///
/// match ABSENT.load().unwrap_err() {
///     LoadError::LibraryNotFound(absent) => {
///         assert_eq!(absent.library(), "interop_absent");
///         for attempt in absent.attempts() {
///             println!("{}: {}", attempt.candidate(), attempt.message());
///         }
///     }
///     other => unreachable!("{other}"),
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadError {
    /// No candidate could be loaded.
    LibraryNotFound(LibraryNotFound),
    /// The library is loaded, and has no such symbol.
    SymbolNotFound(SymbolNotFound),
    /// Several imports of a block are absent: what [`Imports::bind_all`](super::Imports::bind_all) found out.
    ImportsNotFound(ImportsNotFound),
    /// A table of functions has none in the slot that was called.
    EmptySlot(EmptySlot),
}

/// A table of functions has none in the slot that was called.
///
/// Native code may leave slots of a table empty (null), and a table that was made for an older version of its header ends before
/// the slots that came later.
///
/// .NET has a `NullReferenceException` in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmptySlot {
    pub(super) function: &'static str,
}

impl EmptySlot {
    /// The declared function.
    #[must_use]
    pub fn function(&self) -> &'static str {
        self.function
    }
}

impl fmt::Display for EmptySlot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { function } = self;
        write!(
            f,
            "the table has no function `{function}`: its slot is empty, or the table is older; where that may be, declare it \
             with `#[optional]`"
        )
    }
}

/// Everything that a block imports and that is absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportsNotFound {
    pub(super) absent: Vec<LoadError>,
}

/// A library that could not be loaded: what was tried, and what the system said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryNotFound {
    pub(super) library: Box<str>,
    pub(super) advice: Advice,
    pub(super) attempts: Vec<Attempt>,
    pub(super) unversioned: bool,
    pub(super) other_versions: Vec<PathBuf>,
}

/// What to do where nothing better is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Advice {
    /// Install it: the system looks for it.
    Install,
    /// Put it into one of the declared places.
    Bring,
    /// Correct the resolver, which decides.
    Resolver,
    /// Open another: there is no declaration that could be changed.
    Open,
    /// There is nothing that could be installed or changed.
    None,
}

/// One candidate that could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub(super) candidate: String,
    pub(super) place: Place,
    pub(super) message: String,
    pub(super) diagnosis: Option<Diagnosis>,
    /// Where the resolver was added whose answer this is.
    pub(super) resolver: Option<&'static Location<'static>>,
}

/// Why a candidate could not be loaded, found out from the files themselves.
///
/// Most need feature `diagnostics`, which is on by default. Without it there are [`RelativePath`](Self::RelativePath),
/// [`EmptyName`](Self::EmptyName), [`NulInName`](Self::NulInName), [`NameTooLong`](Self::NameTooLong),
/// [`PlaceSkipped`](Self::PlaceSkipped), [`NotLoaded`](Self::NotLoaded), [`Unsupported`](Self::Unsupported),
/// [`StaticProgram`](Self::StaticProgram), and for an absolute path [`Truncated`](Self::Truncated) and, of a pipe or a
/// device, [`NotALibrary`](Self::NotALibrary).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Diagnosis {
    /// A path that depends on the current directory: it was not tried.
    RelativePath,
    /// No name at all: it was not tried.
    EmptyName,
    /// A NUL in the name, behind which the system would not read on: it was not tried.
    NulInName,
    /// A name that is longer than any path, on which a loader may crash: it was not tried.
    NameTooLong,
    /// A place of [`Library::search`](super::Library::search) in which it was not looked for.
    PlaceSkipped {
        /// The place.
        place: Search,
        /// Why.
        reason: Skipped,
    },
    /// [`LoadFlags::already_loaded`](super::LoadFlags::already_loaded) was asked for, and it is not.
    NotLoaded,
    /// This system's loader cannot do what was asked for.
    Unsupported {
        /// What: `deep_bind`, `open_bytes`.
        what: &'static str,
    },
    /// The program is linked statically, and so has no loader: what musl's targets make if nothing else is said.
    StaticProgram,
    /// The file is a directory.
    Directory {
        /// The directory.
        path: PathBuf,
    },
    /// The file must not be read by this user.
    PermissionDenied {
        /// The file.
        path: PathBuf,
    },
    /// The file has no bytes.
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The file begins as a library does, and ends too early.
    Truncated {
        /// The file.
        path: PathBuf,
    },
    /// The file is text, and not a linker script.
    Text {
        /// The file.
        path: PathBuf,
    },
    /// The file is a script for the linker, as development packages have them; it cannot be loaded.
    LinkerScript {
        /// The script.
        path: PathBuf,
        /// The first shared library that it names: the one to load.
        library: Option<String>,
    },
    /// The file is neither text nor a library.
    NotALibrary {
        /// The file.
        path: PathBuf,
        /// What it is, where that is known: `a static library`, `an object file`, `a program`, `a pipe or a device`.
        found: Option<&'static str>,
    },
    /// The library is for another processor or another system than this process.
    WrongArchitecture {
        /// The library.
        path: PathBuf,
        /// What it is for: `Arm (64-bit)`, `x86 (32-bit)`, `macOS`.
        found: String,
        /// What this process is.
        process: String,
    },
    /// The library is there; one that it depends on is not.
    MissingDependency {
        /// The library that depends on it: the candidate, or one of its dependencies.
        path: PathBuf,
        /// The name of the library that is absent.
        dependency: String,
    },
    /// The library needs a symbol of another one that is loaded for itself alone, where nobody else finds it.
    NeedsGlobal {
        /// The library.
        path: PathBuf,
        /// What it needs.
        symbol: String,
        /// The loaded library that has it: the one to load with [`LoadFlags::global`](super::LoadFlags::global).
        owner: PathBuf,
    },
    /// The library is there and whole, and what it depends on is there; the system refuses it for the reason in its
    /// message.
    Refused {
        /// The library.
        path: PathBuf,
    },
    /// The library is there, in a directory whose libraries the system's loader knows only once `ldconfig` has listed
    /// them.
    NotCached {
        /// The library.
        path: PathBuf,
    },
    /// The library is there, in a directory that the system's loader does not search.
    NotSearched {
        /// The library.
        path: PathBuf,
    },
}

/// A symbol that a loaded library does not have: what was looked for, and what it has instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SymbolNotFound {
    pub(super) library: Box<str>,
    /// Whether it was looked up in a fake in the library's place.
    pub(super) faked: bool,
    pub(super) path: Option<Box<Path>>,
    pub(super) lookups: Box<[Lookup]>,
    pub(super) versions: Box<[String]>,
    pub(super) similar: Vec<String>,
    pub(super) cpp: Box<[String]>,
    pub(super) beyond: Option<Box<Beyond>>,
}

/// What is known of a symbol that the library does not have under another name either.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Beyond {
    pub(super) elsewhere: Vec<PathBuf>,
    pub(super) instead: Option<String>,
}

/// One name that was looked up in vain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    pub(super) name: String,
    pub(super) message: String,
}

impl LoadError {
    /// The name of the library's declaration; empty of a table, which belongs to none.
    #[must_use]
    pub fn library(&self) -> &str {
        match self {
            Self::LibraryNotFound(error) => &error.library,
            Self::SymbolNotFound(error) => &error.library,
            Self::ImportsNotFound(error) => error.absent.first().map_or("", Self::library),
            Self::EmptySlot(_) => "",
        }
    }
}

impl ImportsNotFound {
    /// Each absent library, and each absent symbol of those that are there; two at least.
    #[must_use]
    pub fn absent(&self) -> &[LoadError] {
        &self.absent
    }
}

impl LibraryNotFound {
    pub(super) fn new(library: Box<str>, attempts: Vec<Attempt>) -> Self {
        Self { library, advice: Advice::None, attempts, unversioned: false, other_versions: Vec::new() }
    }

    /// The name of the library's declaration.
    #[must_use]
    pub fn library(&self) -> &str {
        &self.library
    }

    /// Every candidate that was tried, in order.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// Whether only names without a version were tried, which do not exist on systems without the library's development
    /// package.
    #[must_use]
    pub fn is_unversioned(&self) -> bool {
        self.unversioned
    }

    /// The versions of the library that are installed and were not asked for (`/lib/x86_64-linux-gnu/libz.so.1`).
    ///
    /// Looked for with feature `diagnostics` only, and for libraries that are declared by their stem.
    #[must_use]
    pub fn other_versions(&self) -> &[PathBuf] {
        &self.other_versions
    }
}

impl Attempt {
    /// The file name or path that was handed to the system.
    #[must_use]
    pub fn candidate(&self) -> &str {
        &self.candidate
    }

    /// Whether a [resolver](super::resolver) gave this path: then it is the only one that counts.
    #[must_use]
    pub fn is_of_resolver(&self) -> bool {
        self.resolver.is_some()
    }

    /// What the system said, unchanged; empty if it was not asked, because of the name, or because the loader would crash
    /// on the file or wait for it: a truncated library, a pipe.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What the files say about it.
    #[must_use]
    pub fn diagnosis(&self) -> Option<&Diagnosis> {
        self.diagnosis.as_ref()
    }
}

impl Diagnosis {
    /// The file that was looked at.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::RelativePath
            | Self::EmptyName
            | Self::NulInName
            | Self::NameTooLong
            | Self::PlaceSkipped { .. }
            | Self::NotLoaded
            | Self::Unsupported { .. }
            | Self::StaticProgram => None,
            Self::Directory { path }
            | Self::PermissionDenied { path }
            | Self::Empty { path }
            | Self::Truncated { path }
            | Self::Text { path }
            | Self::LinkerScript { path, .. }
            | Self::NotALibrary { path, .. }
            | Self::WrongArchitecture { path, .. }
            | Self::MissingDependency { path, .. }
            | Self::NeedsGlobal { path, .. }
            | Self::Refused { path }
            | Self::NotCached { path }
            | Self::NotSearched { path } => Some(path),
        }
    }
}

impl SymbolNotFound {
    pub(super) fn new(library: Box<str>, lookups: Vec<Lookup>) -> Self {
        Self {
            library,
            faked: false,
            path: None,
            lookups: lookups.into(),
            versions: Box::default(),
            similar: Vec::new(),
            cpp: Box::default(),
            beyond: None,
        }
    }

    /// The name of the library's declaration.
    #[must_use]
    pub fn library(&self) -> &str {
        &self.library
    }

    /// The file that was searched, as far as the system names it.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Every name that was looked up, in order.
    #[must_use]
    pub fn lookups(&self) -> &[Lookup] {
        &self.lookups
    }

    /// The versions in which the library has the symbol, where it was looked up in one that it has not.
    ///
    /// Looked for with feature `diagnostics` only.
    #[must_use]
    pub fn versions(&self) -> &[String] {
        &self.versions
    }

    /// At most five exported names that are nearly the name that was looked up, the nearest first.
    ///
    /// Looked for with feature `diagnostics` only.
    #[must_use]
    pub fn similar(&self) -> &[String] {
        &self.similar
    }

    /// At most five exported C++ symbols, mangled, whose function has the name that was looked up.
    ///
    /// Looked for with feature `diagnostics` only.
    #[must_use]
    pub fn cpp(&self) -> &[String] {
        &self.cpp
    }

    /// The libraries that have the symbol, where it was looked up in what the program has loaded for all: those that are
    /// loaded for themselves alone, or else the parts of the system's C library that are not loaded (`libm.so.6`).
    ///
    /// Looked for with feature `diagnostics` only.
    #[must_use]
    pub fn elsewhere(&self) -> &[PathBuf] {
        self.beyond.as_ref().map_or(&[], |beyond| &beyond.elsewhere)
    }

    /// What C has under this name instead of an export (`major` is a macro), and what to write instead.
    ///
    /// With feature `diagnostics` only.
    #[must_use]
    pub fn instead(&self) -> Option<&str> {
        self.beyond.as_ref().and_then(|beyond| beyond.instead.as_deref())
    }
}

impl Lookup {
    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the system said, unchanged.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl std::error::Error for LoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        None
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LibraryNotFound(error) => error.fmt(f),
            Self::SymbolNotFound(error) => error.fmt(f),
            Self::ImportsNotFound(error) => error.fmt(f),
            Self::EmptySlot(error) => error.fmt(f),
        }
    }
}
