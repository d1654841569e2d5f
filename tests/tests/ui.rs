//! Every rule of the macros and every trait diagnostic, each by a declaration that breaks it, with the exact message
//! (`ui/<topic>/`), which is the same through a type alias and `macro_rules!` (`variants/`); and declarations that mean the
//! same however they are written (`ui/pass/`).
//!
//! `TRYBUILD=overwrite cargo test -p interop-tests --test ui` writes the messages anew: read each before you commit it.

#![cfg(not(miri))] // which cannot run rustc

mod changed;
mod toolchain;
mod variants;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use toolchain::{other_toolchain, skipped};

#[test]
fn mistakes() {
    if let Some(why) = other_toolchain() {
        return skipped("ui::mistakes", &why);
    }
    let cases = trybuild::TestCases::new();
    for topic in fs::read_dir("ui").expect("the folder of the cases") {
        let topic = topic.expect("a topic's folder").file_name().into_string().expect("a name in UTF-8");
        if topic != "pass" {
            cases.compile_fail(format!("ui/{topic}/*.rs"));
        }
    }
}

#[test]
fn however_they_are_written() {
    if let Some(why) = other_toolchain() {
        return skipped("ui::however_they_are_written", &why);
    }
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}

/// So many variants of cases are held at least.
const VARIANTS: usize = 1_850;

/// The cases, by their paths, but for those that a filter leaves out (`trybuild=PART`).
fn cases() -> Vec<PathBuf> {
    let parts: Vec<_> =
        env::args().filter_map(|argument| Some(argument.strip_prefix("trybuild=")?.to_owned())).collect();
    let mut cases = Vec::new();
    for topic in fs::read_dir("ui").expect("the folder of the cases") {
        let topic = topic.expect("a topic's folder").path();
        if topic.ends_with("pass") || !topic.is_dir() {
            continue;
        }
        cases.extend(fs::read_dir(topic).expect("a topic").map(|case| case.expect("a case").path()));
    }
    cases.retain(|case| {
        let path = case.to_str().expect("a path in UTF-8");
        path.ends_with(".rs") && (parts.is_empty() || parts.iter().any(|part| path.contains(part.as_str())))
    });
    cases.sort();
    cases
}

#[test]
fn variants_of_mistakes_say_the_same() {
    if let Some(why) = other_toolchain() {
        return skipped("ui::variants_of_mistakes_say_the_same", &why);
    }
    for case in cases() {
        let stem = case.file_stem().and_then(|stem| stem.to_str()).expect("a name in UTF-8");
        let base = stem.strip_suffix("-alias").or_else(|| stem.strip_suffix("-macro"));
        let is_made = base.is_some_and(|base| case.with_file_name(format!("{base}.rs")).exists());
        assert!(
            !is_made,
            "{} is a variant that this test makes; delete it, or name it after what it shows",
            case.display()
        );
    }
    let is_all = !env::args().any(|argument| argument.starts_with("trybuild="));
    let held = variants::hold(&cases(), &Path::new(env!("CARGO_TARGET_TMPDIR")).join("variants"));
    // Where it is seen: not with `println!`, which the test harness keeps for failures.
    _ = writeln!(io::stderr(), "{} cases, {} variants made, {} held", held.cases, held.made, held.held);
    assert!(held.wrong.is_empty(), "{} of {} variants:\n\n{}", held.wrong.len(), held.made, held.wrong.join("\n"));
    assert!(!is_all || held.held >= VARIANTS, "{} variants are held", held.held);
}

#[test]
#[ignore = "compares with a commit, which a copy of the sources may lack"]
fn changed_messages() {
    changed::messages().unwrap_or_else(|why| panic!("{why}"));
}
