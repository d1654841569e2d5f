//! The file names that a declaration stands for, per operating system, in order.
//!
//! A pure function of the declaration and the operating system, so that every table is checked on every system.

use std::borrow::Cow;
#[cfg(any(unix, test))]
use std::ffi::{OsStr, OsString};

/// How many names of one sort a declaration can give.
const MOST: usize = 4;

const FULL: &str = "a `Library` takes four candidates of one sort at most: remove one";

/// The name of what the program has already loaded.
pub(super) const PROCESS: &str = "the process";

/// An operating system, as far as names of libraries go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Os {
    /// Linux, and every other unix but Apple's.
    Linux,
    /// macOS, and Apple's other systems.
    Macos,
    /// Windows.
    Windows,
}

impl Os {
    /// The one that this is compiled for.
    pub(super) const HOST: Self = if cfg!(windows) {
        Self::Windows
    } else if cfg!(target_vendor = "apple") {
        Self::Macos
    } else {
        Self::Linux
    };
}

/// The names of a declaration, as they were written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names {
    pub(super) name: &'static str,
    process: bool,
    sonames: List<u32, MOST>,
    linux: List<&'static str, MOST>,
    macos: List<&'static str, MOST>,
    windows: List<&'static str, MOST>,
}

/// A list that can be built in a constant.
#[derive(Debug, Clone, Copy)]
pub(super) struct List<T, const N: usize>([Option<T>; N]);

impl<T: Copy, const N: usize> List<T, N> {
    pub(super) const EMPTY: Self = Self([None; N]);

    /// Panics with that text if the list is full.
    pub(super) const fn with(mut self, item: T, full: &str) -> Self {
        let mut at = 0;
        while at < N {
            if self.0[at].is_none() {
                self.0[at] = Some(item);
                return self;
            }
            at += 1;
        }
        panic!("{}", full);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = T> {
        self.0.into_iter().flatten()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0[0].is_none()
    }
}

/// What can be handed to the system's loader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) file: Cow<'static, str>,
    pub(super) place: Place,
}

/// Where a candidate is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the directories that the system's loader searches.
    Searched,
    /// Where it says.
    Absolute,
    /// In a directory that depends on the current one: refused.
    Relative,
    /// Nowhere: it is bytes, or the program itself.
    Memory,
}

impl Names {
    pub(super) const fn new(name: &'static str) -> Self {
        assert!(
            !name.is_empty(),
            "a `Library` has a name: write its stem (`z`), its file name (`libz.so.1`) or its absolute path"
        );
        Self {
            name,
            process: false,
            sonames: List::EMPTY,
            linux: List::EMPTY,
            macos: List::EMPTY,
            windows: List::EMPTY,
        }
    }

    /// Those of what the program has already loaded.
    pub(super) const fn process() -> Self {
        Self { process: true, ..Self::new(PROCESS) }
    }

    pub(super) const fn soname(self, version: u32) -> Self {
        assert!(
            is_stem(self.name),
            "`soname` derives a file name from a stem: write `Library::new` with the stem (`z`, not `libz.so.1`)"
        );
        Self { sonames: self.sonames.with(version, FULL), ..self }
    }

    pub(super) const fn file(self, os: Os, file: &'static str) -> Self {
        match os {
            Os::Linux => Self { linux: self.linux.with(file, FULL), ..self },
            Os::Macos => Self { macos: self.macos.with(file, FULL), ..self },
            Os::Windows => Self { windows: self.windows.with(file, FULL), ..self },
        }
    }

    /// Whether these stand for what the program has already loaded.
    pub(super) const fn is_process(&self) -> bool {
        self.process
    }

    /// The stem that the names are derived from, if they are.
    pub(super) fn stem(&self, os: Os) -> Option<&'static str> {
        (self.files(os).is_empty() && is_stem(self.name)).then_some(self.name)
    }

    /// Whether the derived names carry a version.
    pub(super) fn is_versioned(&self) -> bool {
        !self.sonames.is_empty()
    }

    /// The candidates on an operating system, in order.
    pub(super) fn candidates(&self, os: Os) -> Vec<Candidate> {
        let written = |file: &'static str| Candidate { file: file.into(), place: place(file, os) };
        if !self.files(os).is_empty() {
            return self.files(os).iter().map(written).collect();
        }
        if !is_stem(self.name) {
            return vec![written(self.name)];
        }
        let derived = |file: String| Candidate { file: file.into(), place: Place::Searched };
        if os == Os::Windows {
            return vec![derived(format!("{}.dll", self.name))];
        }
        if self.sonames.is_empty() {
            let plain = derived(file(os, self.name, None));
            let prefixed = derived(file(os, &format!("lib{}", self.name), None));
            return if has_prefix(self.name) { vec![plain, prefixed] } else { vec![prefixed, plain] };
        }
        let prefixed = format!("lib{}", self.name);
        let stems: &[&str] = if has_prefix(self.name) { &[self.name, &prefixed] } else { &[&prefixed] };
        let versions = self.sonames.iter();
        versions.flat_map(|version| stems.iter().map(move |stem| derived(file(os, stem, Some(version))))).collect()
    }

    fn files(&self, os: Os) -> &List<&'static str, MOST> {
        match os {
            Os::Linux => &self.linux,
            Os::Macos => &self.macos,
            Os::Windows => &self.windows,
        }
    }
}

/// Whether a stem already has the prefix of library files: then it is tried as it is first.
fn has_prefix(stem: &str) -> bool {
    stem.starts_with("lib")
}

fn file(os: Os, stem: &str, version: Option<u32>) -> String {
    match (os, version) {
        (Os::Windows, _) => format!("{stem}.dll"),
        (Os::Macos, None) => format!("{stem}.dylib"),
        (Os::Macos, Some(version)) => format!("{stem}.{version}.dylib"),
        (Os::Linux, None) => format!("{stem}.so"),
        (Os::Linux, Some(version)) => format!("{stem}.so.{version}"),
    }
}

/// Whether a name is neither a file name nor a path, on any system: a declaration means the same everywhere.
const fn is_stem(name: &str) -> bool {
    let name = name.as_bytes();
    let mut at = 0;
    while at < name.len() {
        if matches!(name[at], b'/' | b'\\') || (name[at] == b'.' && is_version(name, at)) {
            return false;
        }
        at += 1;
    }
    !(ends_with(name, b".dll") || ends_with(name, b".exe") || ends_with(name, b".so") || ends_with(name, b".dylib"))
}

/// Whether `.so.` and a version (numbers and dots) stand here, up to the end.
const fn is_version(name: &[u8], mut at: usize) -> bool {
    let marker = b".so.";
    let mut marked = 0;
    while marked < marker.len() {
        if at >= name.len() || name[at] != marker[marked] {
            return false;
        }
        marked += 1;
        at += 1;
    }
    if at == name.len() {
        return false;
    }
    while at < name.len() {
        if !(name[at].is_ascii_digit() || name[at] == b'.') {
            return false;
        }
        at += 1;
    }
    true
}

/// Without regard to case, because Windows' names have none.
const fn ends_with(name: &[u8], end: &[u8]) -> bool {
    if name.len() <= end.len() {
        return false;
    }
    let mut at = 0;
    while at < end.len() {
        if !name[name.len() - end.len() + at].eq_ignore_ascii_case(&end[at]) {
            return false;
        }
        at += 1;
    }
    true
}

pub(super) fn place(file: &str, os: Os) -> Place {
    let bytes = file.as_bytes();
    let separator = |byte: &u8| *byte == b'/' || (os == Os::Windows && *byte == b'\\');
    let absolute = match os {
        Os::Windows => {
            // `C:\…` and `\\server\…`; neither `\…` nor `C:…`, which depend on the current drive and directory.
            let drive = bytes.len() > 2 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':' && separator(&bytes[2]);
            drive || (bytes.len() > 2 && separator(&bytes[0]) && separator(&bytes[1]))
        }
        Os::Linux | Os::Macos => bytes.first() == Some(&b'/'),
    };
    if absolute {
        Place::Absolute
    } else if bytes.iter().any(separator) || (os == Os::Windows && bytes.get(1) == Some(&b':')) {
        Place::Relative
    } else {
        Place::Searched
    }
}

/// What `dlopen` is given, in order, for a name that the system is to search for.
///
/// Apple's looks for a bare name in the current directory, too, so there it gets the places that it has besides, one by one:
/// `dlopen(3)`, "Searching". What `DYLD_LIBRARY_PATH` names it puts before each of these. The user of a program with more
/// rights (`elevated`) may be who owns `/usr/local/lib`; there `dlopen` does not look for those either.
#[cfg(any(unix, test))]
pub(super) fn searched(name: &OsStr, os: Os, already_loaded: bool, elevated: bool) -> Vec<OsString> {
    let mut directories = match os {
        // A library may have been linked with no directory in its own name. With RTLD_NOLOAD no file is loaded.
        Os::Macos if already_loaded => vec!["", "@rpath/"],
        Os::Macos => vec!["@rpath/"],
        Os::Linux | Os::Windows => return vec![name.to_owned()],
    };
    if !elevated {
        directories.push("/usr/local/lib/");
    }
    directories.push("/usr/lib/");
    let file = |directory: &str| {
        let mut file = OsString::from(directory);
        file.push(name);
        file
    };
    directories.into_iter().map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::{Candidate, Names, Os, Place, place, searched};

    fn files(names: Names, os: Os) -> Vec<String> {
        names.candidates(os).into_iter().map(|candidate| candidate.file.into_owned()).collect()
    }

    fn check(names: Names, linux: &[&str], macos: &[&str], windows: &[&str]) {
        assert_eq!(files(names, Os::Linux), linux, "{names:?} on Linux");
        assert_eq!(files(names, Os::Macos), macos, "{names:?} on macOS");
        assert_eq!(files(names, Os::Windows), windows, "{names:?} on Windows");
    }

    #[test]
    fn a_stem_is_dressed_for_the_system() {
        check(Names::new("z"), &["libz.so", "z.so"], &["libz.dylib", "z.dylib"], &["z.dll"]);
        check(Names::new("gtk-3"), &["libgtk-3.so", "gtk-3.so"], &["libgtk-3.dylib", "gtk-3.dylib"], &["gtk-3.dll"]);
        check(
            Names::new("a.so.b"),
            &["liba.so.b.so", "a.so.b.so"],
            &["liba.so.b.dylib", "a.so.b.dylib"],
            &["a.so.b.dll"],
        );
    }

    #[test]
    fn a_soname_is_the_only_name() {
        check(Names::new("z").soname(1), &["libz.so.1"], &["libz.1.dylib"], &["z.dll"]);
        check(
            Names::new("ssl").soname(3).soname(1),
            &["libssl.so.3", "libssl.so.1"],
            &["libssl.3.dylib", "libssl.1.dylib"],
            &["ssl.dll"],
        );
    }

    #[test]
    fn a_stem_with_the_prefix_is_tried_as_it_is_first() {
        check(Names::new("libz"), &["libz.so", "liblibz.so"], &["libz.dylib", "liblibz.dylib"], &["libz.dll"]);
        check(
            Names::new("libz").soname(1),
            &["libz.so.1", "liblibz.so.1"],
            &["libz.1.dylib", "liblibz.1.dylib"],
            &["libz.dll"],
        );
    }

    #[test]
    fn a_file_name_stays_as_it_is() {
        for name in ["libz.so", "libz.so.1", "libz.so.1.2.13", "zlib1.dll", "ZLIB1.DLL", "server.exe", "libz.1.dylib"] {
            check(Names::new(name), &[name], &[name], &[name]);
        }
    }

    #[test]
    fn an_absolute_path_stays_as_it_is() {
        check(Names::new("/opt/z"), &["/opt/z"], &["/opt/z"], &["/opt/z"]);
    }

    #[test]
    fn names_of_a_system_replace_the_derived_ones() {
        check(
            Names::new("z").soname(1).windows_("zlib1.dll").windows_("z.dll"),
            &["libz.so.1"],
            &["libz.1.dylib"],
            &["zlib1.dll", "z.dll"],
        );
        check(
            Names::new("bz2").file(Os::Linux, "libbz2.so.1.0").file(Os::Macos, "/usr/lib/libbz2.dylib"),
            &["libbz2.so.1.0"],
            &["/usr/lib/libbz2.dylib"],
            &["bz2.dll"],
        );
    }

    impl Names {
        fn windows_(self, file: &'static str) -> Self {
            self.file(Os::Windows, file)
        }
    }

    #[test]
    fn places() {
        for (file, unix, windows) in [
            ("libz.so.1", Place::Searched, Place::Searched),
            ("/opt/libz.so.1", Place::Absolute, Place::Relative),
            ("opt/libz.so.1", Place::Relative, Place::Relative),
            ("./libz.so.1", Place::Relative, Place::Relative),
            (r"C:\z\z.dll", Place::Searched, Place::Absolute),
            ("C:/z/z.dll", Place::Relative, Place::Absolute),
            ("C:z.dll", Place::Searched, Place::Relative),
            (r"\z\z.dll", Place::Searched, Place::Relative),
            (r"\\server\share\z.dll", Place::Searched, Place::Absolute),
            (r"z\z.dll", Place::Searched, Place::Relative),
        ] {
            assert_eq!(place(file, Os::Linux), unix, "{file} on Linux");
            assert_eq!(place(file, Os::Macos), unix, "{file} on macOS");
            assert_eq!(place(file, Os::Windows), windows, "{file} on Windows");
        }
    }

    /// Nothing but a name that is loaded already is looked for in the current directory.
    #[test]
    fn what_the_loader_is_given_to_search_for() {
        let (local, system) = ("/usr/local/lib/libz.1.dylib", "/usr/lib/libz.1.dylib");
        for (already_loaded, elevated, expected) in [
            (false, false, &["@rpath/libz.1.dylib", local, system][..]),
            (false, true, &["@rpath/libz.1.dylib", system]),
            (true, false, &["libz.1.dylib", "@rpath/libz.1.dylib", local, system]),
            (true, true, &["libz.1.dylib", "@rpath/libz.1.dylib", system]),
        ] {
            assert_eq!(searched("libz.1.dylib".as_ref(), Os::Macos, already_loaded, elevated), expected);
            assert_eq!(searched("libz.so.1".as_ref(), Os::Linux, already_loaded, elevated), ["libz.so.1"]);
        }
    }

    #[test]
    fn a_relative_path_is_one() {
        let relative = Candidate { file: "plugins/z".into(), place: Place::Relative };
        assert_eq!(Names::new("plugins/z").candidates(Os::Linux), [relative]);
    }

    #[test]
    #[should_panic(expected = "remove one")]
    fn four_are_enough() {
        let _ = Names::new("z").soname(1).soname(2).soname(3).soname(4).soname(5);
    }

    #[test]
    #[should_panic(expected = "a `Library` has a name: write its stem")]
    fn a_library_has_a_name() {
        let _ = Names::new("");
    }

    #[test]
    #[should_panic(expected = "write `Library::new` with the stem")]
    fn a_soname_needs_a_stem() {
        let _ = Names::new("libz.so.1").soname(1);
    }
}
