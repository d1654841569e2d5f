//! `INTEROP_TRACE=load`: every resolver that is asked, every candidate that is tried, and every symbol that is bound, told
//! on standard error.
//!
//! Always compiled in, because loading is cold. The variable is a list of words, separated by commas.

use std::{
    ffi::{CStr, OsString, c_void},
    fmt,
    io::Write,
    panic::Location,
    ptr::NonNull,
    sync::OnceLock,
};

use super::{answer::Answer, error::Attempt, loaded::Loaded, open::OpenLibrary, platform::privileges};

/// Whether loading is traced.
pub(super) fn is_on() -> bool {
    variable("load")
}

/// Whether the variable has a word. It is read once.
pub(crate) fn variable(word: &str) -> bool {
    static WORDS: OnceLock<String> = OnceLock::new();
    let words = WORDS.get_or_init(|| words(std::env::var_os("INTEROP_TRACE"), privileges::are_elevated()));
    words.split(',').any(|other| other.trim() == word)
}

/// Who starts a program with more rights than his own (`elevated`) may not be allowed to see what it sees.
fn words(variable: Option<OsString>, elevated: bool) -> String {
    variable.filter(|_| !elevated).unwrap_or_default().to_string_lossy().into_owned()
}

#[cold]
pub(super) fn loaded(library: &str, loaded: &OpenLibrary) {
    if is_on() {
        match loaded.path() {
            Some(path) => write(format_args!("library `{library}`: {}: loaded {}", loaded.name(), path.display())),
            None => write(format_args!("library `{library}`: {}: loaded", loaded.name())),
        }
    }
}

#[cold]
pub(super) fn failed(library: &str, attempt: &Attempt) {
    if is_on() {
        write(format_args!("library `{library}`: {attempt}"));
    }
}

#[cold]
pub(super) fn resolver(library: &str, at: &Location<'_>, answer: Option<&Answer>) {
    if is_on() {
        let who = format!("library `{library}`: the resolver of {}:{}", at.file(), at.line());
        match answer {
            None => write(format_args!("{who} has no answer")),
            Some(Answer::Path(path)) => write(format_args!("{who} answers {}", path.display())),
            Some(Answer::Open(open)) => write(format_args!("{who} answers {}, which is open", open.name())),
            Some(Answer::Fake(_)) => write(format_args!("{who} answers a fake")),
        }
    }
}

/// `what` happened to a fake in the library's place.
#[cold]
pub(super) fn fake(library: &str, what: &str) {
    if is_on() {
        write(format_args!("library `{library}`: a fake in its place was {what}"));
    }
}

#[cold]
pub(super) fn symbol(loaded: &Loaded, name: &CStr, address: Option<NonNull<c_void>>) {
    let (library, name) = (loaded.name(), name.to_string_lossy());
    match address {
        Some(address) => write(format_args!("symbol `{name}` in {library}: bound to {address:p}")),
        None => write(format_args!("symbol `{name}` in {library}: not found")),
    }
}

/// One line, written at once. Standard error may be closed: then nobody is told, and nothing else changes.
fn write(line: fmt::Arguments<'_>) {
    let line = format!("interop: {line}\n");
    let _ = std::io::stderr().write_all(line.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn the_variable_is_not_obeyed_by_programs_with_more_rights() {
        assert_eq!(words(Some("load".into()), false), "load");
        assert_eq!(words(Some("load".into()), true), "");
        assert_eq!(words(None, false), "");
    }
}
