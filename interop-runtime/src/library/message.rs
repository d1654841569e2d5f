//! The text of a [`LoadError`](super::LoadError): what is absent, every name that was tried, what to do.

use std::{fmt, path::Path};

use super::{
    candidates::{Os, PROCESS, Place, place},
    error::{Advice, Attempt, Diagnosis, ImportsNotFound, LibraryNotFound, Lookup, SymbolNotFound},
    refusal,
    search::{Search, Skipped},
};

/// What to do about a program that has no loader, or a loader to which it shows nothing.
const STATIC: &str = "this program is linked statically: build it with `-C target-feature=-crt-static`";

const OR_LINK: &str = ", or write `bind = link` on the block";

impl fmt::Display for LibraryNotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_static = self.attempts.iter().any(|attempt| attempt.diagnosis == Some(Diagnosis::StaticProgram));
        let what = if is_static || self.attempts.iter().any(Attempt::is_there) {
            "could not be loaded"
        } else if self.attempts.iter().all(Attempt::is_of_resolver) {
            "was not found where the resolver says"
        } else {
            "was not found"
        };
        match &*self.library {
            PROCESS => f.write_str("the process cannot be searched for symbols")?,
            library => write!(f, "library `{library}` {what}")?,
        }
        for attempt in &self.attempts {
            write!(f, "\n  {attempt}")?;
        }
        if is_static {
            write!(f, "\n  hint: {STATIC}")?;
            // What is opened at run time has no block.
            return f.write_str(if self.advice == Advice::Open { "" } else { OR_LINK });
        }
        for path in &self.other_versions {
            let path = path.display();
            let write = candidate(&path.to_string());
            write!(f, "\n  hint: `{path}` is installed")?;
            if self.unversioned {
                write!(f, ": write `{write}` on the `Library`")?;
            } else {
                write!(f, ", which is another version: add `{write}` if the declarations fit it too")?;
            }
        }
        if self.unversioned && self.other_versions.is_empty() {
            f.write_str(
                "\n  hint: names with no version do not exist on systems without the library's development package: \
                 write `.soname(version)` on the `Library`",
            )?;
        }
        if self.other_versions.is_empty() && self.attempts.iter().all(Attempt::is_undiagnosed) {
            let os = match Os::HOST {
                Os::Linux => "linux",
                Os::Macos => "macos",
                Os::Windows => "windows",
            };
            match self.advice {
                Advice::Install => write!(
                    f,
                    "\n  hint: install the package that has it; if it has another name or place here, \
                     write `.{os}(\"…\")` on the `Library`"
                )?,
                Advice::Bring => f.write_str(
                    "\n  hint: put the library into one of these places; to have it looked for where the system looks, too, \
                     write `.search(Search::System)` on the `Library`",
                )?,
                Advice::Resolver => f.write_str(
                    "\n  hint: correct the resolver at that line: its answer counts, and nothing else is tried",
                )?,
                Advice::Open => f.write_str(
                    "\n  hint: install the package that has it, or open it by the file name or absolute path that it has here",
                )?,
                Advice::None => {}
            }
        }
        Ok(())
    }
}

impl fmt::Display for ImportsNotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} imports were not found", self.absent.len())?;
        for error in &self.absent {
            write!(f, "\n{error}")?;
        }
        Ok(())
    }
}

/// What to write on a declaration of that stem for a file to be a candidate: `.soname(1)`, or the name where the version
/// is no number.
fn candidate(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    match (stem_and_version(name), Os::HOST) {
        (Some((_, version)), _) => format!(".soname({version})"),
        (None, Os::Linux) => format!(".linux({name:?})"),
        (None, Os::Macos) => format!(".macos({name:?})"),
        (None, Os::Windows) => format!(".windows({name:?})"),
    }
}

/// The same for a file that may have another stem.
fn declaration(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    match stem_and_version(name) {
        Some((stem, _)) => format!("Library::new({stem:?}){}", candidate(name)),
        None => candidate(name),
    }
}

/// `z` and 1 of `libz.so.1`.
fn stem_and_version(name: &str) -> Option<(&str, u32)> {
    let name = name.strip_prefix("lib")?;
    let (stem, version) = match Os::HOST {
        Os::Linux => name.split_once(".so.")?,
        Os::Macos => name.strip_suffix(".dylib")?.split_once('.')?,
        Os::Windows => return None,
    };
    version.parse().ok().map(|version| (stem, version))
}

impl fmt::Display for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.resolver {
            None => line(f, &self.candidate, &self.candidate, &self.message)?,
            Some(at) => {
                let name = format!("{} (answer of the resolver of {}:{})", self.candidate, at.file(), at.line());
                line(f, &name, &self.candidate, &self.message)?;
            }
        }
        // That the program is static is said once for all attempts.
        let Some(diagnosis) = self.diagnosis.as_ref().filter(|diagnosis| **diagnosis != Diagnosis::StaticProgram)
        else {
            return Ok(());
        };
        f.write_str(if self.message.is_empty() { ": " } else { "; " })?;
        match diagnosis.path() {
            Some(path) if path == Path::new(&self.candidate) => f.write_str("it ")?,
            Some(path) => write!(f, "`{}` ", path.display())?,
            None => {}
        }
        match (diagnosis, self.resolver) {
            (Diagnosis::RelativePath, Some(_)) => write!(f, "{RELATIVE}: answer the absolute path"),
            (Diagnosis::Refused { .. }, _) => {
                predicate(f, diagnosis)?;
                refusal::advice(&self.message).map_or(Ok(()), |advice| write!(f, ": {advice}"))
            }
            _ => predicate(f, diagnosis),
        }
    }
}

impl Attempt {
    /// Whether there is a file that the loader was given and did not take.
    fn is_there(&self) -> bool {
        let elsewhere = |diagnosis: &Diagnosis| {
            matches!(diagnosis, Diagnosis::NotCached { .. } | Diagnosis::NotSearched { .. })
                || diagnosis.path().is_none()
        };
        self.diagnosis.as_ref().is_some_and(|diagnosis| !elsewhere(diagnosis))
    }

    /// Whether nothing is known but what the system said.
    fn is_undiagnosed(&self) -> bool {
        matches!(self.diagnosis, None | Some(Diagnosis::PlaceSkipped { .. }))
    }
}

/// What was tried, and the system's words about it on the same line; dyld's have several. Most begin with the name, which
/// need not be said twice.
fn line(f: &mut fmt::Formatter<'_>, tried: &str, name: &str, message: &str) -> fmt::Result {
    f.write_str(tried)?;
    let message = message.strip_prefix(name).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(message);
    let mut separator = ": ";
    for word in message.split_whitespace() {
        write!(f, "{separator}{word}")?;
        separator = " ";
    }
    Ok(())
}

impl fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = self.path() {
            write!(f, "`{}` ", path.display())?;
        }
        predicate(f, self)
    }
}

const RELATIVE: &str = "not tried, because what a relative path means depends on the current directory";

/// What is wrong with a file, and what to do.
fn predicate(f: &mut fmt::Formatter<'_>, diagnosis: &Diagnosis) -> fmt::Result {
    f.write_str(match diagnosis {
        Diagnosis::RelativePath => {
            return write!(f, "{RELATIVE}: write the absolute path, or the file name alone");
        }
        Diagnosis::EmptyName => {
            "not tried, because the name is empty: write the file name, or the absolute path, of the library"
        }
        Diagnosis::NulInName => {
            "not tried, because there is a NUL in the name: write the name alone, which needs none at its end"
        }
        Diagnosis::NameTooLong => {
            "not tried, because no system has a path of that length: write the file name, or the absolute path, of the \
             library"
        }
        Diagnosis::PlaceSkipped { place, reason } => {
            write!(f, "not looked for {place}: {reason}")?;
            return match (place, reason) {
                (Search::Directory(""), Skipped::Relative(_)) => f.write_str(": write the absolute path"),
                // One that is absolute elsewhere is for there.
                (Search::Directory(path), Skipped::Relative(_)) if !is_absolute_anywhere(path) => {
                    write!(f, ": write the absolute path, or `Search::FromProgram({path:?})`")
                }
                (Search::Env(_), Skipped::Relative(_)) => f.write_str(": write absolute paths into it"),
                _ => Ok(()),
            };
        }
        Diagnosis::NotLoaded => "not loaded by the program, and not to be loaded by this: load it before",
        Diagnosis::Unsupported { what: "open_bytes" } => {
            "this system's loader takes files only: write the bytes to a file, and open that"
        }
        Diagnosis::Unsupported { what } => {
            return write!(f, "not tried, because this system's loader has no `{what}`: leave it out here");
        }
        Diagnosis::Directory { .. } => "is a directory: write the path of the library in it",
        Diagnosis::PermissionDenied { .. } => "may not be read by this user: give the permission to read it",
        Diagnosis::Empty { .. } => "is empty: install it again",
        Diagnosis::Truncated { .. } => "ends too early: copy or install it again",
        Diagnosis::Text { .. } => "is text and no library: write the path of the library itself",
        Diagnosis::LinkerScript { library: Some(library), .. } => {
            let write = declaration(library);
            return write!(
                f,
                "is a script for the linker, and stands for `{library}`: name that instead, `{write}` in a declaration"
            );
        }
        Diagnosis::LinkerScript { library: None, .. } => {
            "is a script for the linker: write the name of the library that it stands for"
        }
        Diagnosis::NotALibrary { found, .. } => {
            let found = found.unwrap_or("no library");
            return write!(f, "is {found}: write the path of the shared library");
        }
        Diagnosis::WrongArchitecture { found, process, .. } => {
            return write!(f, "is {found}, and this process takes {process}: install the library for this process");
        }
        Diagnosis::MissingDependency { dependency, .. } => {
            return write!(f, "needs `{dependency}`, which was not found: install that");
        }
        Diagnosis::StaticProgram => STATIC,
        Diagnosis::NeedsGlobal { symbol, owner, .. } => {
            return write!(
                f,
                "needs `{symbol}`, which `{}` has, and that is loaded for itself alone: load that one with \
                 `LoadFlags::new().global()`, before this",
                owner.display()
            );
        }
        Diagnosis::Refused { .. } => "is there, and the system refuses it for that reason",
        Diagnosis::NotCached { .. } => "is unknown to the loader until `ldconfig` has run: run it",
        Diagnosis::NotSearched { .. } => {
            let instead = match Os::HOST {
                Os::Linux => "put the directory into `LD_LIBRARY_PATH`",
                Os::Macos => "put the directory into `DYLD_LIBRARY_PATH`",
                Os::Windows => "put it beside the program",
            };
            return write!(f, "is where the loader does not look: write its absolute path, or {instead}");
        }
    })
}

fn is_absolute_anywhere(path: &str) -> bool {
    [Os::Linux, Os::Windows].iter().any(|os| place(path, *os) == Place::Absolute)
}

impl fmt::Display for SymbolNotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.library {
            PROCESS => f.write_str("the process has ")?,
            library => write!(f, "library `{library}` has ")?,
        }
        match &*self.lookups {
            [lookup] => write!(f, "no symbol `{}`", lookup.name)?,
            lookups => {
                let names: Vec<String> = lookups.iter().map(|lookup| format!("`{}`", lookup.name)).collect();
                write!(f, "none of the symbols {}", names.join(", "))?;
            }
        }
        if let Some(path) = &self.path {
            write!(f, " ({})", path.display())?;
        }
        for lookup in &self.lookups {
            write!(f, "\n  {lookup}")?;
        }
        if self.faked {
            for name in &self.similar {
                write!(f, "\n  hint: the fake has `{name}`: correct its name if that is meant")?;
            }
            return f.write_str(
                "\n  hint: add it to the fake, or write `.partial()` on the fake to have it from the library",
            );
        }
        for name in &self.versions {
            write!(
                f,
                "\n  hint: it has `{name}`: write `#[entry_point({name:?})]` if the declaration fits that version"
            )?;
        }
        for name in &self.similar {
            write!(f, "\n  hint: it has `{name}`: write `#[entry_point({name:?})]` if that is meant")?;
        }
        for name in &self.cpp {
            write!(f, "\n  hint: it has the C++ function `{name}`: ")?;
            write!(f, "export it as `extern \"C\"`, or write `#[entry_point({name:?})]`")?;
        }
        for path in self.elsewhere() {
            let path = path.display();
            write!(f, "\n  hint: `{path}` has it: name that library, `{}`", declared(&path.to_string()))?;
        }
        if let Some(instead) = self.instead() {
            write!(f, "\n  hint: {instead}")?;
        }
        // An ordinal elsewhere than on Windows is a mistake of the declaration's.
        let ordinal = Os::HOST != Os::Windows && self.lookups.iter().all(|lookup| lookup.name.starts_with('#'));
        let nothing =
            self.versions.is_empty() && self.similar.is_empty() && self.cpp.is_empty() && self.beyond.is_none();
        if !nothing || ordinal {
            return Ok(());
        }
        match &*self.library {
            PROCESS if cfg!(all(target_os = "linux", target_feature = "crt-static")) => {
                write!(f, "\n  hint: {STATIC}{OR_LINK}")
            }
            PROCESS => f.write_str(
                "\n  hint: nothing that the program is linked to has it: name the library that has, `library = …`",
            ),
            _ => f.write_str(
                "\n  hint: the installed library may be older or newer than the declaration: compare its version",
            ),
        }
    }
}

/// What to write for a library that is at this path: its name where that is enough.
fn declared(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let is_the_systems = match Os::HOST {
        Os::Linux | Os::Macos => ["/lib", "/usr/lib"].iter().any(|root| path.starts_with(root)),
        Os::Windows => true,
    };
    let soname = soname_of(path);
    let name = soname.as_deref().unwrap_or(name);
    match stem_and_version(name) {
        Some((stem, _)) if is_the_systems => format!("Library::new({stem:?}){}", candidate(name)),
        _ => format!("Library::new({:?})", if is_the_systems { name } else { path }),
    }
}

/// `libz.so.1` of `/lib/libz.so.1.2.13`, which the loader's list has where the link beside it was asked for.
fn soname_of(path: &str) -> Option<String> {
    if Os::HOST != Os::Linux {
        return None;
    }
    let (stem, version) = path.split_once(".so.")?;
    let (major, _) = version.split_once('.')?;
    let link = format!("{stem}.so.{major}");
    let leads_here = std::fs::canonicalize(&link).ok()? == std::fs::canonicalize(path).ok()?;
    leads_here.then(|| link.rsplit('/').next().map(str::to_owned))?
}

impl fmt::Display for Lookup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        line(f, &self.name, &self.name, &self.message)
    }
}

#[cfg(all(test, unix))]
mod tests {
    #[cfg(target_os = "linux")]
    use super::soname_of;
    use super::{candidate, declaration};

    #[test]
    #[cfg(not(target_vendor = "apple"))]
    fn what_to_write_for_a_file() {
        for (file, on_its_own, anywhere) in [
            ("/usr/lib/libz.so.1", ".soname(1)", r#"Library::new("z").soname(1)"#),
            ("libtinfo.so.6", ".soname(6)", r#"Library::new("tinfo").soname(6)"#),
            ("/lib/libbz2.so.1.0", r#".linux("libbz2.so.1.0")"#, r#".linux("libbz2.so.1.0")"#),
            ("z.so.1", r#".linux("z.so.1")"#, r#".linux("z.so.1")"#),
            ("libz.so", r#".linux("libz.so")"#, r#".linux("libz.so")"#),
        ] {
            assert_eq!((candidate(file), declaration(file)), (on_its_own.to_owned(), anywhere.to_owned()), "{file}");
        }
    }

    /// The file with the whole version is what the system's list has, and the link to it what a declaration names.
    #[test]
    #[cfg(target_os = "linux")]
    fn the_link_that_leads_to_a_file() {
        let directory = std::env::temp_dir().join(format!("interop-soname-{}", std::process::id()));
        std::fs::create_dir_all(&directory).unwrap();
        let at = |name: &str| directory.join(name).to_str().unwrap().to_owned();
        std::fs::write(at("libz.so.1.2.13"), "").unwrap();
        std::fs::write(at("libz.so.2.0"), "").unwrap();
        std::os::unix::fs::symlink("libz.so.1.2.13", at("libz.so.1")).unwrap();
        std::os::unix::fs::symlink("libz.so.1.2.13", at("libz.so.2")).unwrap();
        assert_eq!(soname_of(&at("libz.so.1.2.13")).as_deref(), Some("libz.so.1"));
        assert_eq!(soname_of(&at("libz.so.2.0")), None, "the link leads elsewhere");
        assert_eq!(soname_of(&at("libz.so.3.1")), None, "there is no such file");
        assert_eq!(soname_of(&at("libz.so.1")), None, "that is the name itself");
        std::fs::remove_dir_all(directory).unwrap();
    }

    #[test]
    #[cfg(target_vendor = "apple")]
    fn what_to_write_for_a_file() {
        assert_eq!(candidate("/usr/lib/libz.1.dylib"), ".soname(1)");
        assert_eq!(declaration("/usr/lib/libz.1.dylib"), r#"Library::new("z").soname(1)"#);
        assert_eq!(declaration("libz.1.2.dylib"), r#".macos("libz.1.2.dylib")"#);
    }
}
