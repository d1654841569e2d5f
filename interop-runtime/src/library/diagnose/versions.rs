//! The versions of a library that are installed.

use std::{fs, path::PathBuf};

use super::{super::candidates::Os, directories::Directories};

/// More are not told.
const MOST: usize = 8;

/// The files of a library with a version in their names that the loader would find, without those that were tried.
///
/// Of `libz.so.1` and `libz.so.1.2.13` only the first: it is what programs are linked to.
pub(super) fn installed(stem: &str, os: Os, tried: &[&str], directories: &Directories) -> Vec<PathBuf> {
    let mut found: Vec<(Vec<u32>, PathBuf)> = Vec::new();
    for directory in directories.searched() {
        for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let Some(version) = name.to_str().and_then(|name| version(name, stem, os)) else { continue };
            if !tried.iter().any(|tried| name == *tried) && !found.iter().any(|(other, _)| *other == version) {
                found.push((version, entry.path()));
            }
        }
    }
    // The newest first, and a version before those that begin with it.
    found.sort_by(|(a, _), (b, _)| b[0].cmp(&a[0]).then(a.len().cmp(&b.len())).then(b.cmp(a)));
    let mut kept: Vec<(Vec<u32>, PathBuf)> = Vec::new();
    for (version, path) in found {
        let covered = kept.iter().any(|(shorter, _)| version.starts_with(shorter));
        let of_tried =
            tried.iter().any(|tried| self::version(tried, stem, os).is_some_and(|tried| version.starts_with(&tried)));
        if !covered && !of_tried && kept.len() < MOST {
            kept.push((version, path));
        }
    }
    kept.into_iter().map(|(_, path)| path).collect()
}

/// The version in the name of a file, if it is a file of that library.
fn version(file: &str, stem: &str, os: Os) -> Option<Vec<u32>> {
    let rest = file.strip_prefix("lib").and_then(|rest| rest.strip_prefix(stem)).or_else(|| file.strip_prefix(stem))?;
    let version = match os {
        Os::Linux => rest.strip_prefix(".so.")?,
        Os::Macos => rest.strip_prefix('.')?.strip_suffix(".dylib")?,
        Os::Windows => return None,
    };
    version.split('.').map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Os, version};

    #[test]
    fn versions_of_names() {
        assert_eq!(version("libz.so.1", "z", Os::Linux), Some(vec![1]));
        assert_eq!(version("libz.so.1.2.13", "z", Os::Linux), Some(vec![1, 2, 13]));
        assert_eq!(version("libz.so.1", "libz", Os::Linux), Some(vec![1]));
        assert_eq!(version("libz.1.dylib", "z", Os::Macos), Some(vec![1]));
        for (file, os) in [
            ("libz.so", Os::Linux),
            ("libz.so.", Os::Linux),
            ("libz.so.1.bak", Os::Linux),
            ("libz3.so.4", Os::Linux),
            ("libzip.so.4", Os::Linux),
            ("libz.dylib", Os::Macos),
            ("z.dll", Os::Windows),
        ] {
            assert_eq!(version(file, "z", os), None, "{file}");
        }
    }
}
