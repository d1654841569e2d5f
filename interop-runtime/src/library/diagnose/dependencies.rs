//! The library that a library needs and that is absent.

use std::{
    collections::VecDeque,
    path::{Path, PathBuf},
};

use super::{
    super::{error::Diagnosis, platform},
    directories::Directories,
    image,
};

/// More libraries are not looked into.
const MOST: usize = 64;

/// The first library, among those that a library needs and those that they need in turn, that is absent.
///
/// Unix names it in its message, and what is searched depends on more than is known here (`RUNPATH`, the cache), so the
/// message decides. Windows names nothing, so there the directories decide.
pub(super) fn missing(path: &Path, message: &str, directories: &Directories) -> Option<Diagnosis> {
    let find = |name: &str, beside: &Path| -> Option<PathBuf> {
        let folder = beside.parent();
        directories.searched().chain(folder).map(|folder| folder.join(name)).find(|path| path.is_file())
    };
    let is_missing = |name: &str, beside: &Path| {
        if cfg!(windows) {
            !is_contract(name) && !platform::is_loaded(name) && find(name, beside).is_none()
        } else {
            names(message, name)
        }
    };
    search(path, &image::needed, &find, &is_missing)
}

/// Breadth first, so that the shortest way is told.
fn search(
    path: &Path,
    needed: &dyn Fn(&Path) -> Vec<String>,
    find: &dyn Fn(&str, &Path) -> Option<PathBuf>,
    is_missing: &dyn Fn(&str, &Path) -> bool,
) -> Option<Diagnosis> {
    let mut seen = vec![path.to_owned()];
    let mut waiting = VecDeque::from([path.to_owned()]);
    while let Some(path) = waiting.pop_front() {
        for name in needed(&path) {
            if is_missing(&name, &path) {
                return Some(Diagnosis::MissingDependency { path, dependency: name });
            }
            if let Some(file) = find(&name, &path)
                && seen.len() < MOST
                && !seen.contains(&file)
            {
                seen.push(file.clone());
                waiting.push_back(file);
            }
        }
    }
    None
}

/// Whether the message has the name in it as a word of its own, and reports that one as not found: glibc puts the name
/// of the file that the error is about first, musl says "Error loading shared library …", dyld "Library not loaded: …".
fn names(message: &str, name: &str) -> bool {
    let about = ["Error loading shared library ", "Library not loaded: "];
    let subject = about.iter().find_map(|start| message.split_once(start).map(|(_, rest)| rest)).unwrap_or(message);
    let Some(rest) = subject.strip_prefix(name) else { return false };
    rest.is_empty() || rest.starts_with([':', '\n'])
}

/// Windows' contracts, which stand for whatever library implements them, and are no files.
fn is_contract(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("api-ms-") || name.starts_with("ext-ms-")
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{Diagnosis, is_contract, names, search};

    #[test]
    fn the_message_is_about_one_library() {
        let glibc = "libabsent.so.1: cannot open shared object file: No such file or directory";
        assert!(names(glibc, "libabsent.so.1"));
        assert!(!names(glibc, "libabsent.so"));
        assert!(!names(glibc, "absent.so.1"));
        assert!(names(
            "Error loading shared library libx.so: No such file or directory (needed by /a/liby.so)",
            "libx.so"
        ));
        assert!(!names(
            "Error loading shared library libx.so: No such file or directory (needed by /a/liby.so)",
            "liby.so"
        ));
        assert!(names(
            "dlopen(liby.dylib, 0x2): Library not loaded: @rpath/libx.dylib\n  Referenced from: …",
            "@rpath/libx.dylib"
        ));
        assert!(!names("/a/liby.so: undefined symbol: x", "libx.so"));
    }

    #[test]
    fn a_dependency_of_a_dependency() {
        let needed = |path: &Path| match path.to_str().unwrap() {
            "/a" => vec!["b".to_owned(), "c".to_owned()],
            "/b" => vec!["a".to_owned(), "b".to_owned()],
            "/c" => vec!["gone".to_owned()],
            _ => Vec::new(),
        };
        let find = |name: &str, _: &Path| (name != "gone").then(|| PathBuf::from(format!("/{name}")));
        let found = search(Path::new("/a"), &needed, &find, &|name, beside| find(name, beside).is_none());
        assert_eq!(found, Some(Diagnosis::MissingDependency { path: "/c".into(), dependency: "gone".to_owned() }));
        assert_eq!(search(Path::new("/b"), &needed, &find, &|_, _| false), None);
    }

    #[test]
    fn contracts() {
        assert!(is_contract("API-MS-Win-CRT-Heap-L1-1-0.dll"));
        assert!(!is_contract("zlib1.dll"));
    }
}
