//! Why a candidate or a symbol failed, from the files themselves. Runs after a failure only.
//!
//! | file | subject |
//! |---|---|
//! | `header` | what a file is, from its first bytes |
//! | `script` | text files, and which library a linker script stands for |
//! | `image` | what a library exports, and which libraries it needs |
//! | `directories` | where the system's loader looks, and where people put libraries that it does not find |
//! | `dependencies` | the library that a library needs and that is absent |
//! | `versions` | the versions of a library that are installed |
//! | `unexported` | what C has that no library exports, and where the parts of its library are |
//! | `near` | exported names that are nearly the one that was asked for |
//!
//! Everything here reads files that may be anything: a parser gives up where it does not understand, and never panics.

mod dependencies;
mod directories;
mod header;
mod image;
mod script;
mod similar_names;
mod unexported;
mod versions;

use std::{
    ffi::CString,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use self::directories::{Directories, Search};
use super::{
    candidates::{Names, Os, Place},
    error::{Attempt, Beyond, Diagnosis, LibraryNotFound, SymbolNotFound},
    platform, refusal,
};

/// How much of a file is read to see what it is.
const HEAD: u64 = 64 * 1024;

/// Adds what the files say about every candidate, and, for a library that is declared by these names and looked for where
/// the system looks, which other versions there are.
pub(super) fn library(mut error: LibraryNotFound, names: Option<&Names>) -> LibraryNotFound {
    let directories = Directories::of_process();
    for attempt in &mut error.attempts {
        match attempt.place {
            _ if attempt.diagnosis.is_some() => {}
            Place::Relative | Place::Memory => {}
            Place::Absolute => {
                attempt.diagnosis = file(Path::new(&attempt.candidate), &attempt.message, &directories, true);
            }
            Place::Searched => attempt.diagnosis = name(attempt, &directories),
        }
    }
    if let Some(stem) = names.and_then(|names| names.stem(Os::HOST)) {
        let tried: Vec<&str> = error.attempts.iter().map(Attempt::candidate).collect();
        let searched: Vec<&Path> = directories.searched().collect();
        error.other_versions = versions::installed(stem, Os::HOST, &tried, &searched);
    }
    error
}

/// Adds what the library has instead, whose symbols are in these files, as far as it `finds` them: of the process some
/// are mapped, and not searched. A hint that names what is not found leads in a circle.
pub(super) fn symbol(
    mut error: SymbolNotFound,
    files: &[PathBuf],
    is_process: bool,
    finds: &dyn Fn(&str) -> bool,
) -> SymbolNotFound {
    if is_process && cfg!(all(target_os = "linux", target_feature = "crt-static")) {
        return error; // it shows nothing, and what other libraries have is not for it
    }
    let names: Vec<Wanted> = error.lookups.iter().map(|lookup| Wanted::of(&lookup.name)).collect();
    let versions = names.iter().flat_map(|wanted| {
        let name = wanted.name;
        files.iter().flat_map(move |file| image::versions(file, name)).map(move |version| format!("{name}@{version}"))
    });
    let versions: Vec<String> = versions.filter(|name| finds(name)).collect();
    if !versions.is_empty() {
        error.versions = versions.into();
        return error;
    }
    let instead = names.iter().find_map(|wanted| unexported::instead(wanted.name, is_process, files));
    let elsewhere = if is_process { elsewhere(&names, files) } else { Vec::new() };
    if instead.is_some() || !elsewhere.is_empty() {
        error.beyond = Some(Box::new(Beyond { elsewhere, instead }));
        return error;
    }
    let exports: Vec<String> = files.iter().flat_map(|file| image::exports(file)).collect();
    let mut error = symbol_among(error, &exports);
    error.similar.retain(|name| finds(name));
    error.cpp = error.cpp.iter().filter(|name| finds(name)).cloned().collect();
    error
}

/// A name that was looked up, taken apart.
struct Wanted<'a> {
    name: &'a str,
    version: Option<&'a str>,
}

impl<'a> Wanted<'a> {
    fn of(name: &'a str) -> Self {
        match name.split_once('@').filter(|(name, _)| !name.is_empty()) {
            Some((name, version)) => Self { name, version: Some(version.trim_start_matches('@')) },
            None => Self { name, version: None },
        }
    }

    fn is_in(&self, file: &Path) -> bool {
        match self.version {
            Some(version) => image::versions(file, self.name).iter().any(|one| one == version),
            None => image::exports(file).iter().any(|export| export == self.name),
        }
    }
}

/// The files that have one of these symbols, although the process has not: those that are loaded for themselves alone, else
/// the first of the C library's parts that are installed.
fn elsewhere(names: &[Wanted], loaded: &[PathBuf]) -> Vec<PathBuf> {
    let has_one = |file: &PathBuf| names.iter().any(|wanted| wanted.is_in(file));
    let found: Vec<PathBuf> = loaded.iter().filter(|file| has_one(file)).take(similar_names::MOST).cloned().collect();
    if !found.is_empty() {
        return found;
    }
    let directories = Directories::of_process();
    let parts = unexported::PARTS
        .iter()
        .filter_map(|part| directories.searched().map(|directory| directory.join(part)).find(|path| path.is_file()));
    parts.filter(|file| !loaded.contains(file)).find(|file| has_one(file)).into_iter().collect()
}

/// Adds what is nearly what was looked up, among these names.
pub(super) fn symbol_among(mut error: SymbolNotFound, exports: &[String]) -> SymbolNotFound {
    for lookup in &error.lookups {
        let found = similar_names::similar(&lookup.name, exports);
        error.similar.extend(found.into_iter().filter(|name| !error.similar.contains(name)).collect::<Vec<_>>());
    }
    error.similar.truncate(similar_names::MOST);
    let cpp = error.lookups.iter().flat_map(|lookup| similar_names::cpp(&lookup.name, exports));
    error.cpp = cpp.take(similar_names::MOST).collect();
    error
}

/// What is wrong with a name that the loader searches for: the first file of that name that has something wrong with
/// it, where the loader looks; then one that is all right, where it does not.
fn name(attempt: &Attempt, directories: &Directories) -> Option<Diagnosis> {
    let mut elsewhere = None;
    for directory in directories.all() {
        let path = directory.path.join(&attempt.candidate);
        if fs::symlink_metadata(&path).is_err() {
            continue;
        }
        let is_tried = path.to_str().is_some_and(|path| attempt.message.contains(path));
        let wrong = file(&path, &attempt.message, directories, is_tried);
        match directory.search {
            Search::Always if wrong.is_some() => return wrong,
            Search::Always => {}
            Search::Cached => return Some(wrong.unwrap_or(Diagnosis::NotCached { path })),
            Search::Never => elsewhere = elsewhere.or(Some(wrong.unwrap_or(Diagnosis::NotSearched { path }))),
        }
    }
    elsewhere
}

/// What is wrong with a file that could not be loaded. `is_tried` says that it is this file that the system's words are of.
fn file(path: &Path, message: &str, directories: &Directories, is_tried: bool) -> Option<Diagnosis> {
    match content(path) {
        Ok(None) => dependencies::missing(path, message, directories)
            .or_else(|| needs_global(path, message).filter(|_| is_tried))
            .or_else(|| is_tried.then(|| Diagnosis::Refused { path: path.to_owned() })),
        Ok(wrong) => wrong,
        Err(_) => None,
    }
}

/// That the library needs a symbol which is loaded, but for one library alone.
fn needs_global(path: &Path, message: &str) -> Option<Diagnosis> {
    let symbol = refusal::undefined_symbol(message)?;
    let wanted = Wanted::of(&symbol);
    let finds = |process: platform::Handle| CString::new(&*symbol).is_ok_and(|symbol| process.find(&symbol).is_ok());
    if platform::Handle::process().is_ok_and(finds) {
        return None; // it is there for all, so that is not the reason
    }
    let owner = platform::mapped().into_iter().find(|file| file != path && wanted.is_in(file))?;
    Some(Diagnosis::NeedsGlobal { path: path.to_owned(), symbol: wanted.name.to_owned(), owner })
}

/// What is wrong with a file's content; `None` if it is a library for this process. An error if there is no such file.
fn content(path: &Path) -> io::Result<Option<Diagnosis>> {
    let path = path.to_owned();
    let (head, length) = match read_head(&path) {
        Ok(read) => read,
        Err(error) => {
            return match error.kind() {
                io::ErrorKind::PermissionDenied => Ok(Some(Diagnosis::PermissionDenied { path })),
                io::ErrorKind::IsADirectory => Ok(Some(Diagnosis::Directory { path })),
                _ => Err(error),
            };
        }
    };
    if head.is_empty() {
        return Ok(Some(Diagnosis::Empty { path }));
    }
    let Some(image) = header::read(&head, length) else {
        let found = header::known(&head);
        return Ok(Some(match if found.is_none() { script::read(&head) } else { None } {
            Some(script::Text::LinkerScript { library }) => Diagnosis::LinkerScript { path, library },
            Some(script::Text::Alone) => Diagnosis::Text { path },
            None => Diagnosis::NotALibrary { path, found },
        }));
    };
    Ok(if !image.fits() {
        let process = header::Image::of_process().to_string();
        Some(Diagnosis::WrongArchitecture { path, found: image.to_string(), process })
    } else if image.truncated {
        Some(Diagnosis::Truncated { path })
    } else {
        image.other.map(|found| Diagnosis::NotALibrary { path, found: Some(found) })
    })
}

fn read_head(path: &Path) -> io::Result<(Vec<u8>, u64)> {
    // Opening a pipe or a device could wait for ever.
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut head = Vec::new();
    File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    Ok((head, metadata.len()))
}
