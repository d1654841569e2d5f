//! The versions of a library that are installed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::super::candidates::Os;

/// More are not told.
const MOST: usize = 8;

/// The files of a library with a version in their names, in directories that the loader searches, without those that were
/// tried.
///
/// Of `libz.so.1` and `libz.so.1.2.13` only the first, if it is there: it is what programs are linked to.
pub(super) fn installed(stem: &str, os: Os, tried: &[&str], directories: &[&Path]) -> Vec<PathBuf> {
    let of_tried: Vec<Vec<u32>> = tried
        .iter()
        .filter(|tried| directories.iter().any(|directory| directory.join(tried).exists()))
        .filter_map(|tried| version(tried, stem, os))
        .collect();
    let mut found: Vec<(Vec<u32>, PathBuf)> = Vec::new();
    for directory in directories {
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
        let mut shorter = kept.iter().map(|(version, _)| version).chain(&of_tried);
        if !shorter.any(|shorter| version.starts_with(shorter)) && kept.len() < MOST {
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
    use std::{env, fs, path::Path, process};

    use super::{Os, version};

    /// Of `libb.so.1`, tried in vain, there may be a longer name only: what a distribution calls `libboost_…so.1.74.0`.
    #[test]
    #[cfg_attr(miri, ignore = "writes files")]
    fn what_is_installed() {
        let scratch = env::temp_dir().join(format!("interop-versions-{}", process::id()));
        let installed = |files: &[&str], tried: &[&str]| -> Vec<String> {
            fs::create_dir(&scratch).unwrap();
            for file in files {
                fs::write(scratch.join(file), b"").unwrap();
            }
            let found = super::installed("b", Os::Linux, tried, &[Path::new("/interop-absent"), &scratch]);
            fs::remove_dir_all(&scratch).unwrap();
            found.iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
        };
        assert_eq!(installed(&["libb.so.1.74.0"], &["libb.so.1"]), ["libb.so.1.74.0"]);
        assert_eq!(installed(&["libb.so.1", "libb.so.1.74.0"], &["libb.so.1"]), [""; 0]);
        assert_eq!(
            installed(&["libb.so.1", "libb.so.1.74.0", "libb.so.2.1"], &["libb.so.3"]),
            ["libb.so.2.1", "libb.so.1"]
        );
    }

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
