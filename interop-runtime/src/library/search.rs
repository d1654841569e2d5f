//! [`Search`]: the places in which a library is looked for.

use std::{
    fmt,
    path::{Path, PathBuf},
};

/// A place in which a library is looked for by its file name: the argument of
/// [`Library::search`](super::Library::search).
///
/// Answers to .NET's `DllImportSearchPath`.
///
/// | | .NET |
/// |---|---|
/// | [`System`](Self::System) | `SafeDirectories` |
/// | [`System32`](Self::System32) | `System32` |
/// | [`ModuleDirectory`](Self::ModuleDirectory) | `AssemblyDirectory` |
/// | [`ProgramDirectory`](Self::ProgramDirectory) | `ApplicationDirectory` |
/// | `UserDirectories` | part of `System` |
/// | `UseDllDirectoryForDependencies` | always, for what is loaded from a directory |
/// | `LegacyBehavior` | never: it searches the current directory |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Search {
    /// Where the system's loader looks: the only place where nothing is said.
    System,
    /// On Windows its own directory only, where nobody but an administrator can put a file: for the system's DLLs.
    /// Elsewhere the same as [`System`](Self::System).
    System32,
    /// The directory of the program's file. A program that runs with more rights than its user (set-user-ID) does not
    /// look there, because its user can make a link to the program in a directory of his own.
    ProgramDirectory,
    /// The same, and from there along a relative path: `../lib`, or `../Frameworks` in a macOS bundle. An absolute one is
    /// refused while compiling.
    FromProgram(&'static str),
    /// The directory of the file that declares the library: of the shared library that has the `static` in it, if this is
    /// compiled into one, else of the program. For plugins that bring their libraries with them.
    ModuleDirectory,
    /// The same, and from there along a relative path. An absolute one is refused while compiling.
    FromModule(&'static str),
    /// This directory. A path that is not absolute on this system is skipped.
    Directory(&'static str),
    /// The directories in this variable of the environment, separated as in `PATH`, if it is set. Those that are not
    /// absolute paths are skipped. A program that runs with more rights than its user does not look at the variable.
    Env(&'static str),
}

/// Why a place was not searched.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Skipped {
    /// The system does not tell the directory of the program, or of the module.
    Unknown,
    /// The variable of the environment is not set, or empty.
    NotSet,
    /// The directory is not an absolute path on this system.
    Relative(PathBuf),
    /// The program runs with more rights than its user, who could choose this directory.
    Elevated,
}

impl fmt::Display for Search {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System | Self::System32 => f.write_str("where the system looks"),
            Self::ProgramDirectory => f.write_str("in the directory of the program"),
            Self::FromProgram(way) => write!(f, "in `{way}` from the directory of the program"),
            Self::ModuleDirectory => f.write_str("in the directory of the module that declares it"),
            Self::FromModule(way) => write!(f, "in `{way}` from the directory of the module that declares it"),
            Self::Directory(path) => write!(f, "in `{}`", Path::new(path).display()),
            Self::Env(name) => write!(f, "in the directories of the variable `{name}`"),
        }
    }
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("the system does not tell which that is"),
            Self::NotSet => f.write_str("it is not set"),
            Self::Relative(path) => write!(f, "`{}` is no absolute path on this system", path.display()),
            Self::Elevated => f.write_str("the program has more rights than its user, who could choose it"),
        }
    }
}
