//! Series of wrong declarations by users of the guide: each is refused with exactly one error, at the token that is
//! wrong, that says what to write. Declarations that follow such messages to the letter compile, and run right.
//!
//! The first line of a case names the token (``// at: `TOKEN` ``). The line behind the token says what the message
//! should tell the user to write (`//~^ …`). A case that has become right says so above (`// right: WHY`), and compiles.
//!
//! The first line of a declaration in `advised` names the case whose message it follows (`// after: FOLDER/CASE`), which may
//! be one of `tests/ui`, too.
//!
//! `TRYBUILD=overwrite cargo test --test mistakes` writes the messages anew: read each before you commit it.

#![cfg(not(miri))] // which cannot run rustc

mod toolchain;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use toolchain::{other_toolchain, skipped};

/// Where the series are, each a folder of cases.
const SERIES: &str = "mistakes";

/// The folder beside them with the declarations that messages advise.
const ADVISED: &str = "advised";

/// Cases with an error of rustc's before ours, which no macro can keep back: a structure with a `String` is not `Copy`.
const BEHIND_RUSTCS_OWN: [&str; 1] = ["field-string"];

/// So many messages are followed at least.
const FOLLOWED: usize = 122;

fn paths_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// Each series, with its cases.
fn series() -> Vec<(PathBuf, Vec<PathBuf>)> {
    let folders = paths_in(Path::new(SERIES)).into_iter().filter(|path| path.is_dir() && !path.ends_with(ADVISED));
    folders
        .map(|series| {
            let cases = paths_in(&series).into_iter().filter(|path| path.extension() == Some("rs".as_ref())).collect();
            (series, cases)
        })
        .collect()
}

fn name_of(case: &Path) -> &str {
    case.file_stem().and_then(|name| name.to_str()).expect("a name in UTF-8")
}

/// What the first line of a case says that has become right.
const RIGHT: &str = "// right: ";

fn is_right(case: &Path) -> bool {
    fs::read_to_string(case).expect("a case").starts_with(RIGHT)
}

/// What a case says of itself: the token, and the line that it stands on, from 1.
struct Marked {
    token: String,
    line: usize,
    /// From the token's first column to behind its last one, from 1, wherever it occurs in that line.
    columns: Vec<(usize, usize)>,
}

fn marked(case: &Path) -> Marked {
    let source = fs::read_to_string(case).expect("a case");
    let name = name_of(case);
    let first = source.lines().find(|line| !line.starts_with(RIGHT)).unwrap_or_default();
    let token = first.strip_prefix("// at: `").and_then(|rest| rest.strip_suffix('`'));
    let token = token.unwrap_or_else(|| panic!("{name}: the first line is no ``// at: `TOKEN` ``")).to_owned();
    let marks: Vec<_> = source.lines().enumerate().filter(|(_, line)| line.trim().starts_with("//~^ ")).collect();
    let [(line, _)] = marks[..] else { panic!("{name}: {} lines with `//~^ `, and not one", marks.len()) };
    let text = source.lines().nth(line - 1).expect("a line before the mark");
    let column = |byte: usize| text[..byte].chars().count() + 1;
    let columns: Vec<_> =
        text.match_indices(&token).map(|(at, found)| (column(at), column(at + found.len()))).collect();
    assert!(!columns.is_empty(), "{name}: `{token}` is not in `{text}`");
    Marked { token, line, columns }
}

/// How many errors a message has, without the sum at its end.
fn errors_in(message: &str) -> usize {
    let summary = |line: &str| line.contains("aborting due to") || line.contains("could not compile");
    message.lines().filter(|line| line.starts_with("error") && !summary(line)).count()
}

/// Where the first error is: line and column, from 1.
fn place_of(message: &str) -> Option<(usize, usize)> {
    let place = message.lines().find_map(|line| line.trim().strip_prefix("--> "))?;
    let mut parts = place.rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    Some((parts.next()?.parse().ok()?, column))
}

/// Whether the standard library's source is installed, which rustc then shows lines of. The messages are without.
fn shows_the_library() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = Command::new(rustc).args(["--print", "sysroot"]).output().expect("rustc").stdout;
    Path::new(String::from_utf8_lossy(&sysroot).trim()).join("lib/rustlib/src/rust").exists()
}

#[test]
fn are_refused() {
    if let Some(why) = other_toolchain() {
        return skipped("mistakes::are_refused", &why);
    }
    let trials = trybuild::TestCases::new();
    let shows_the_library = shows_the_library();
    for case in series().into_iter().flat_map(|(_, cases)| cases) {
        let message = fs::read_to_string(case.with_extension("stderr")).unwrap_or_default();
        if shows_the_library && message.contains("$RUST/") {
            skipped(
                &format!("mistakes::{}", name_of(&case)),
                "its message has no lines of the standard library's source, which is installed here",
            );
        } else if is_right(&case) {
            trials.pass(case);
        } else {
            trials.compile_fail(case);
        }
    }
}

#[test]
fn with_one_error_at_its_token() {
    let mut wrong = Vec::new();
    for case in series().into_iter().flat_map(|(_, cases)| cases).filter(|case| !is_right(case)) {
        let name = name_of(&case);
        if BEHIND_RUSTCS_OWN.contains(&name) {
            continue;
        }
        let Marked { token, line, columns } = marked(&case);
        let Ok(message) = fs::read_to_string(case.with_extension("stderr")) else {
            wrong.push(format!("{name}: has no message; write it with `TRYBUILD=overwrite`"));
            continue;
        };
        let errors = errors_in(&message);
        let inside = place_of(&message).is_some_and(|(at_line, at_column)| {
            at_line == line && columns.iter().any(|&(from, to)| (from..to).contains(&at_column))
        });
        if errors != 1 {
            wrong.push(format!("{name}: {errors} errors, and not one"));
        } else if !inside {
            wrong.push(format!("{name}: the error is not at `{token}` in line {line}"));
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

/// The declarations that follow messages, each with the case whose message it follows.
fn advised() -> Vec<(PathBuf, PathBuf)> {
    let files = paths_in(&Path::new(SERIES).join(ADVISED)).into_iter();
    files
        .map(|file| {
            let source = fs::read_to_string(&file).expect("a declaration");
            let first = source.lines().next().unwrap_or_default();
            let after = first.strip_prefix("// after: ");
            let after =
                after.unwrap_or_else(|| panic!("{}: the first line is no `// after: FOLDER/CASE`", file.display()));
            let folder = if after.starts_with("ui/") { Path::new("") } else { Path::new(SERIES) };
            let case = folder.join(after).with_extension("stderr");
            (file, case)
        })
        .collect()
}

#[test]
fn advice_compiles_and_does_what_was_wanted() {
    let advised = advised();
    for (file, case) in &advised {
        assert!(case.exists(), "{} follows {}, which is no message", file.display(), case.display());
    }
    assert!(advised.len() >= FOLLOWED, "{} messages are followed", advised.len());
    if let Some(why) = other_toolchain() {
        return skipped("mistakes::advice_compiles_and_does_what_was_wanted", &why);
    }
    let trials = trybuild::TestCases::new();
    advised.into_iter().for_each(|(file, _)| trials.pass(file));
}
