//! The one toolchain whose messages are compared: what `ui.rs` and `mistakes.rs` share.

use std::env;
use std::io::Write;
use std::process::Command;

/// What `rustc --version` begins with on the toolchain whose messages these are.
fn pinned() -> String {
    let file = include_str!("../../../rust-toolchain.toml");
    let channel = file.lines().find_map(|line| line.strip_prefix("channel = ")).expect("a line that names the channel");
    format!("rustc {} ", channel.trim_matches('"'))
}

/// Why messages cannot be compared here, if they cannot: other versions of rustc say the same in other words.
pub(crate) fn other_toolchain() -> Option<String> {
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
pub(crate) fn skipped(test: &str, why: &str) {
    _ = writeln!(std::io::stderr(), "skipped: `{test}`, because {why}");
}
