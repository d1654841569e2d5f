//! Series of wrong declarations by users of the guide: each is refused with exactly one error, at the token that is
//! wrong, that says what to write.
//!
//! The first line of a case names the token (``// at: `TOKEN` ``). The line behind the token says what the message
//! should tell the user to write (`//~^ …`).
//!
//! `TRYBUILD=overwrite cargo test -p interop-tests --test mistakes` writes the messages anew: read each before you commit it.

#![cfg(not(miri))] // which cannot run rustc

mod toolchain;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use toolchain::other_toolchain;

/// Where the series are, each a folder of cases.
const SERIES: &str = "mistakes";

/// Says so where it is seen: not with `println!`, which the test harness keeps for failures.
fn skipped(test: &str, why: &str) {
    _ = writeln!(std::io::stderr(), "skipped: `mistakes::{test}`, because {why}");
}

/// What a case falls short of.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shortcoming {
    /// It compiles.
    Accepted,
    /// So many errors for one mistake.
    Errors(usize),
    /// One error, and not at the token.
    WrongPlace,
    /// One error at its token that does not say what to write. Whoever read the message said so, since no program can;
    /// so this has the [`fingerprint`] of what was read.
    Advice(u32),
}

impl Shortcoming {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "accepted" => Some(Self::Accepted),
            "wrong place" => Some(Self::WrongPlace),
            _ => match text.strip_prefix("advice ") {
                Some(read) => u32::from_str_radix(read, 16).ok().map(Self::Advice),
                None => text.strip_suffix(" errors")?.parse().ok().map(Self::Errors),
            },
        }
    }
}

/// The cases of a series that are known to fall short, from `SERIES.known`: one a line, `name: shortcoming; remark`.
/// A series without such a file has none.
fn known(series: &Path) -> BTreeMap<String, Shortcoming> {
    let Ok(list) = fs::read_to_string(series.with_extension("known")) else { return BTreeMap::new() };
    let mut known = BTreeMap::new();
    for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, reason) = line.split_once(": ").unwrap_or_else(|| panic!("`{line}` is no `name: reason`"));
        let word = reason.split(';').next().unwrap_or_default().trim();
        let shortcoming = Shortcoming::parse(word).unwrap_or_else(|| panic!("`{word}` of `{name}` is no reason"));
        assert!(known.insert(name.to_owned(), shortcoming).is_none(), "`{name}` is listed twice");
        assert!(series.join(name).with_extension("rs").exists(), "`{name}` is listed, and there is no such case");
    }
    known
}

fn paths_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// Each series, with its cases.
fn series() -> Vec<(PathBuf, Vec<PathBuf>)> {
    let folders = paths_in(Path::new(SERIES)).into_iter().filter(|path| path.is_dir());
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
    let first = source.lines().next().unwrap_or_default();
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

/// Of what a message says to its reader: not of the source that it shows, nor of rustc's lists of implementors.
fn fingerprint(message: &str) -> u32 {
    let said = message.lines().map(str::trim).filter(|line| {
        let labels = line.starts_with('|') && line.contains("^ ");
        let help = line.starts_with("help: ") && !line.contains("trait `") && !line.contains("implement trait");
        line.starts_with("error") || line.starts_with("= note: ") || labels || help
    });
    // FNV-1a
    said.flat_map(str::bytes).fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// What a message falls short of, as far as a program can tell.
fn shortcoming(case: &Path, message: &str) -> Option<Shortcoming> {
    let errors = errors_in(message);
    if errors != 1 {
        return Some(Shortcoming::Errors(errors));
    }
    let Marked { line, columns, .. } = marked(case);
    let inside = place_of(message).is_some_and(|(at_line, at_column)| {
        at_line == line && columns.iter().any(|&(from, to)| (from..to).contains(&at_column))
    });
    (!inside).then_some(Shortcoming::WrongPlace)
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
        return skipped("are_refused", &why);
    }
    let trials = trybuild::TestCases::new();
    let shows_the_library = shows_the_library();
    for (series, cases) in series() {
        let known = known(&series);
        for case in cases {
            let message = fs::read_to_string(case.with_extension("stderr")).unwrap_or_default();
            if shows_the_library && message.contains("$RUST/") {
                skipped(
                    name_of(&case),
                    "its message has no lines of the standard library's source, which is installed here",
                );
            } else if known.get(name_of(&case)) == Some(&Shortcoming::Accepted) {
                trials.pass(case); // refused by now? then it leaves the list
            } else {
                trials.compile_fail(case);
            }
        }
    }
}

#[test]
fn with_one_error_at_its_token() {
    let mut wrong = Vec::new();
    for (series, cases) in series() {
        let known = known(&series);
        for case in cases {
            let name = name_of(&case);
            let Marked { token, line, .. } = marked(&case);
            let listed = known.get(name).copied();
            let message = fs::read_to_string(case.with_extension("stderr"));
            if listed == Some(Shortcoming::Accepted) {
                if message.is_ok() {
                    wrong.push(format!("{name}: is listed as accepted, and has a message"));
                }
                continue;
            }
            let Ok(message) = message else {
                wrong.push(format!("{name}: has no message; write it with `TRYBUILD=overwrite`"));
                continue;
            };
            let found = shortcoming(&case, &message);
            let place = format!("one error at `{token}` in line {line}");
            match (listed, found) {
                (None, None) => {}
                (Some(Shortcoming::Advice(read)), None) => {
                    let now = fingerprint(&message);
                    if now != read {
                        wrong.push(format!(
                            "{name}: the message is another one than was read; read this one, and unlist it if it says what \
                             to write, else write `advice {now:08x}`"
                        ));
                    }
                }
                (Some(listed), Some(found)) if listed == found => {}
                (None, Some(found)) => wrong.push(format!("{name}: {found:?}, and not {place}")),
                (Some(listed), None) => {
                    wrong.push(format!("{name}: is listed as {listed:?}, and has {place}: unlist it"))
                }
                (Some(listed), Some(found)) => {
                    wrong.push(format!("{name}: is listed as {listed:?}, and that is not true any more: {found:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}
