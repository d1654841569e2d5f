//! Every rule of the macros and every trait diagnostic, each by a declaration that breaks it, with the exact message
//! (`ui/<topic>/`); and declarations that mean the same however they are written (`ui/pass/`).
//!
//! `TRYBUILD=overwrite cargo test --test ui` writes the messages anew: read each before you commit it.

#![cfg(not(miri))] // which cannot run rustc

use std::io::Write;
use std::process::Command;
use std::{env, fs};

/// What `rustc --version` begins with on the toolchain whose messages these are.
fn pinned() -> String {
    let file = include_str!("../../rust-toolchain.toml");
    let channel = file.lines().find_map(|line| line.strip_prefix("channel = ")).expect("a line that names the channel");
    format!("rustc {} ", channel.trim_matches('"'))
}

/// Why messages cannot be compared here, if they cannot: other versions of rustc say the same in other words.
fn other_toolchain() -> Option<String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = match Command::new(rustc).arg("--version").output() {
        Ok(output) => String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        Err(error) => return Some(format!("rustc cannot be run here ({error})")),
    };
    let pinned = pinned();
    (!version.starts_with(&pinned))
        .then(|| format!("the messages are those of {}, and this is {version}", pinned.trim()))
}

/// Says so where it is seen: not with `println!`, which the test harness keeps for failures.
fn skipped(test: &str, why: &str) {
    _ = writeln!(std::io::stderr(), "skipped: `ui::{test}`, because {why}");
}

#[test]
fn mistakes() {
    if let Some(why) = other_toolchain() {
        return skipped("mistakes", &why);
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
        return skipped("however_they_are_written", &why);
    }
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}
