//! The places of a declaration, and what is to be looked into for each.

use std::{env, path::PathBuf};

use super::{
    candidates::List,
    platform::{Opening, module, privileges},
    search::{Search, Skipped},
};

/// How many places a declaration can give.
const MOST: usize = 6;

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
