//! The C compiler, asked whether something is C. Tests of the other packages have this file, too.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// What it says of a source file, where there is one: nothing if that is C.
pub(crate) fn errors(source: &str) -> Option<String> {
    if cfg!(any(miri, windows)) {
        return None;
    }
    let compiler = Command::new("cc")
        .args([
            "-x",
            "c",
            "-std=c11",
            "-Wall",
            "-Wno-unused",
            "-Werror",
            "-fno-builtin",
            "-fsyntax-only",
            "-fmax-errors=0",
            "-",
        ])
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut compiler = compiler.ok()?;
    let mut input = compiler.stdin.take().expect("a pipe");
    let source = source.to_owned();
    // It may say more than a pipe holds before it has read everything.
    let writer = std::thread::spawn(move || input.write_all(source.as_bytes()));
    let output = compiler.wait_with_output().expect("the compiler ends");
    writer.join().expect("it does not panic").expect("the compiler reads");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() == said.is_empty(), "{said}");
    Some(said)
}
