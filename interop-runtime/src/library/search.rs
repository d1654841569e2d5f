//! [`Search`]: the places in which a library is looked for.

use std::{
    env, fmt,
    path::{Path, PathBuf},
};

use super::{
    candidates::List,
    platform::{Opening, module, privileges},
};

/// How many places a declaration can give.
const MOST: usize = 6;

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

/// The places of a declaration, in order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places(List<Search, MOST>);

/// Something to look into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// The system's loader looks.
    System(Opening),
    /// This directory.
    Directory(PathBuf),
    /// Nothing, because.
    Skipped(Search, Skipped),
}

impl Places {
    pub(super) const SYSTEM: Self = Self(List::EMPTY);

    pub(super) const fn with(self, place: Search) -> Self {
        if let Search::FromProgram(way) | Search::FromModule(way) = place {
            // On any system: a declaration means the same everywhere.
            assert!(
                !matches!(way.as_bytes(), [b'/' | b'\\', ..] | [_, b':', ..]),
                "`FromProgram` and `FromModule` take a relative path: write `Search::Directory` with an absolute one"
            );
        }
        Self(self.0.with(place, "a `Library` takes six places to search at most: remove one"))
    }

    /// Whether the system's loader looks, too.
    pub(super) fn have_the_system(&self) -> bool {
        self.0.is_empty() || self.0.iter().any(|place| matches!(place, Search::System | Search::System32))
    }

    /// What is to be looked into, in order, for a library that is declared at this address.
    pub(super) fn resolve(&self, declared_at: *const ()) -> Vec<Place> {
        self.resolve_with(privileges::are_elevated(), declared_at)
    }

    fn resolve_with(&self, elevated: bool, declared_at: *const ()) -> Vec<Place> {
        if self.0.is_empty() {
            return vec![Place::System(Opening::Search)];
        }
        let mut places = Vec::new();
        for search in self.0.iter() {
            match search {
                Search::System => places.push(Place::System(Opening::Search)),
                Search::System32 => places.push(Place::System(Opening::SearchSystem32)),
                Search::ProgramDirectory => places.push(from(search, module::of_program(), "", elevated)),
                Search::FromProgram(way) => places.push(from(search, module::of_program(), way, elevated)),
                Search::ModuleDirectory => places.push(from(search, module::of_address(declared_at), "", elevated)),
                Search::FromModule(way) => places.push(from(search, module::of_address(declared_at), way, elevated)),
                Search::Directory(path) => places.push(directory(search, path.into())),
                Search::Env(_) if elevated => places.push(Place::Skipped(search, Skipped::Elevated)),
                Search::Env(name) => {
                    let value = env::var_os(name).unwrap_or_default();
                    if value.is_empty() {
                        places.push(Place::Skipped(search, Skipped::NotSet));
                    } else {
                        places.extend(env::split_paths(&value).map(|path| directory(search, path)));
                    }
                }
            }
        }
        places
    }
}

fn from(search: Search, base: Option<module::Directory>, way: &str, elevated: bool) -> Place {
    match base {
        None => Place::Skipped(search, Skipped::Unknown),
        Some(base) if base.of_program && elevated => Place::Skipped(search, Skipped::Elevated),
        Some(base) if way.is_empty() => directory(search, base.path),
        Some(base) => directory(search, base.path.join(way)),
    }
}

fn directory(search: Search, path: PathBuf) -> Place {
    if path.is_absolute() { Place::Directory(path) } else { Place::Skipped(search, Skipped::Relative(path)) }
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

#[cfg(test)]
mod tests {
    use std::{path::PathBuf, ptr};

    use super::{MOST, Opening, Place, Places, Search, Skipped};

    const ABSOLUTE: &str = if cfg!(windows) { r"C:\lib" } else { "/lib" };

    fn resolve(place: Search, elevated: bool) -> Vec<Place> {
        static HERE: u8 = 1;
        Places::SYSTEM.with(place).resolve_with(elevated, (&raw const HERE).cast())
    }

    #[test]
    fn the_system_where_nothing_is_said() {
        assert_eq!(Places::SYSTEM.resolve_with(true, ptr::null()), [Place::System(Opening::Search)]);
        assert_eq!(resolve(Search::System, true), [Place::System(Opening::Search)]);
        assert_eq!(resolve(Search::System32, true), [Place::System(Opening::SearchSystem32)]);
    }

    #[test]
    #[cfg_attr(miri, ignore = "asks the system's loader")]
    fn the_program_and_the_module() {
        let beside = std::env::current_exe().unwrap().parent().unwrap().to_owned();
        for (search, expected) in [
            (Search::ProgramDirectory, beside.clone()),
            (Search::FromProgram("../lib"), beside.join("../lib")),
            // The test is a part of the program.
            (Search::ModuleDirectory, beside.clone()),
            (Search::FromModule("lib"), beside.join("lib")),
        ] {
            assert_eq!(resolve(search, false), [Place::Directory(expected)]);
            assert_eq!(resolve(search, true), [Place::Skipped(search, Skipped::Elevated)]);
        }
        let search = Search::ModuleDirectory;
        let nowhere = Places::SYSTEM.with(search).resolve_with(false, ptr::null());
        assert_eq!(nowhere, [Place::Skipped(search, Skipped::Unknown)]);
    }

    #[test]
    fn directories() {
        assert_eq!(resolve(Search::Directory(ABSOLUTE), true), [Place::Directory(ABSOLUTE.into())]);
        for path in ["", ".", "lib"] {
            let search = Search::Directory(path);
            assert_eq!(resolve(search, false), [Place::Skipped(search, Skipped::Relative(PathBuf::from(path)))]);
        }
    }

    #[test]
    fn variables() {
        let absent = Search::Env("INTEROP_TEST_NOT_SET");
        assert_eq!(resolve(absent, false), [Place::Skipped(absent, Skipped::NotSet)]);
        let path = Search::Env("PATH");
        assert_eq!(resolve(path, true), [Place::Skipped(path, Skipped::Elevated)]);
        let expected = std::env::split_paths(&std::env::var_os("PATH").unwrap()).count();
        assert_eq!(resolve(path, false).len(), expected);
    }

    #[test]
    fn a_way_is_relative() {
        for way in ["/etc", r"\etc", r"C:\etc", "C:etc"] {
            for place in [Search::FromProgram(way), Search::FromModule(way)] {
                let refused = std::panic::catch_unwind(|| Places::SYSTEM.with(place)).unwrap_err();
                let text = refused.downcast_ref::<&str>().unwrap();
                assert!(text.ends_with("write `Search::Directory` with an absolute one"), "{text}");
            }
        }
    }

    #[test]
    #[should_panic(expected = "remove one")]
    fn six_are_enough() {
        let _ = (0..=MOST).fold(Places::SYSTEM, |places, _| places.with(Search::System));
    }
}
