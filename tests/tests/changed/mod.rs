//! Which messages are not what they were at [`BASE`]: `ui/CHANGED.md`, with what was, what is, and why in a word.
//!
//! What a user reads counts. Left out are lines that name a place, here or in the case; the source below it; the modules that items
//! of ours stand in; and the list of other types that implement a trait, which grows with each of them. A table in the file says
//! what was renamed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// What messages are compared with.
const BASE: &str = "9d9d31f";

const FILE: &str = "ui/CHANGED.md";

/// A reason that nobody has written yet.
const NO_REASON: &str = "?";

/// Writes the file anew with `INTEROP_BLESS=1`, or holds it against what it would be.
pub(crate) fn messages() -> Result<(), String> {
    let written = fs::read_to_string(FILE).unwrap_or_default();
    let (renamed, reasons) = (table(&written), reasons(&written));
    let mut cases = Changes::new();
    for (path, was) in before()? {
        let case = path.trim_start_matches("ui/").trim_end_matches(".stderr");
        let now = renamed.iter().find(|(was, _)| was == case).map_or(case, |(_, is)| is);
        let is = fs::read_to_string(Path::new("ui").join(now).with_extension("stderr"));
        let (gone, new) = match is {
            Ok(is) => difference(&said(&was, &renamed), &said(&is, &renamed)),
            Err(_) if is_variant(case) => continue,
            Err(_) => (said(&was, &renamed), vec!["(no such case)".to_owned()]),
        };
        if gone != new {
            cases.insert(now.to_owned(), (gone, new));
        }
    }
    let text = file(&renamed, &reasons, &cases);
    if env::var_os("INTEROP_BLESS").is_some() {
        fs::write(FILE, text).map_err(|error| error.to_string())
    } else if text != written {
        Err(format!("{FILE} is not what it would be; write it with `INTEROP_BLESS=1`"))
    } else if text.contains(&format!("\nWhy: {NO_REASON}\n")) {
        Err(format!("{FILE} has changes without a reason: `Why: {NO_REASON}`"))
    } else {
        Ok(())
    }
}

fn git(arguments: &[&str]) -> Result<String, String> {
    let output =
        Command::new("git").args(arguments).output().map_err(|error| format!("git cannot be run ({error})"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}

/// The files of messages that are not the same any more, with what was in them.
fn before() -> Result<Vec<(String, String)>, String> {
    let listed = git(&["diff", "--name-only", "--no-renames", "--relative", "--diff-filter=DM", BASE, "--", "ui"])?;
    let paths = listed.lines().filter(|path| path.ends_with(".stderr"));
    paths.map(|path| Ok((path.to_owned(), git(&["show", &format!("{BASE}:./{path}")])?))).collect()
}

/// A file of the variants that `ui.rs` makes by itself now.
fn is_variant(case: &str) -> bool {
    let of = case.strip_suffix("-alias").or_else(|| case.strip_suffix("-macro"));
    of.is_some_and(|of| Path::new("ui").join(of).with_extension("rs").exists())
}

/// What was renamed: the rows of the table.
fn table(written: &str) -> Vec<(String, String)> {
    let rows = written.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix("` |")?.split_once("` | `"));
    rows.map(|(was, is)| (was.to_owned(), is.to_owned())).collect()
}

/// Why the message of each case changed.
fn reasons(written: &str) -> BTreeMap<String, String> {
    let mut reasons = BTreeMap::new();
    let mut case = "";
    for line in written.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            case = heading;
        } else if let Some(reason) = line.strip_prefix("Why: ") {
            reasons.insert(case.to_owned(), reason.to_owned());
        }
    }
    reasons
}

/// The lines of a message that count.
fn said(message: &str, renamed: &[(String, String)]) -> Vec<String> {
    let mut lines = Vec::new();
    // In the source of a file of ours; in a list of types.
    let (mut ours, mut list) = (false, false);
    for line in message.lines() {
        let text = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        if text.is_empty() || text.starts_with("-->") || text.starts_with(":::") || text == "..." {
            ours = text.contains("$WORKSPACE") || ours && !text.is_empty();
            list &= !text.is_empty();
            continue;
        }
        if let Some(label) = text.strip_prefix("...").unwrap_or(text).trim_start().strip_prefix('|') {
            // Of the source only what is said below it.
            let label = label.trim_matches(|c| matches!(c, ' ' | '|' | '_' | '/'));
            if !ours && label.starts_with(['^', '-']) {
                lines.push(label.to_owned());
            }
            continue;
        }
        let begins =
            text.starts_with("= ") || ["error", "note:", "help:", "warning"].iter().any(|word| text.starts_with(word));
        if begins {
            (ours, list) = (false, text.contains("following other types implement trait"));
        } else if list || text.starts_with("and $N others") {
            continue;
        }
        lines.push(text.to_owned());
    }
    lines.into_iter().map(|line| with_new_names(&without_rooms(&line), renamed)).collect()
}

/// The line without the modules that items of ours stand in.
fn without_rooms(line: &str) -> String {
    let mut result = String::new();
    let mut rest = line;
    let prefixes = ["interop_runtime::", "interop::__private::"];
    while let Some((at, prefix)) = prefixes.iter().filter_map(|&prefix| Some((rest.find(prefix)?, prefix))).min() {
        result += &rest[..at];
        rest = &rest[at + prefix.len()..];
        while let Some((module, behind)) = rest.split_once("::") {
            if module.is_empty() || !module.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
                break;
            }
            rest = behind;
        }
    }
    result + rest
}

/// The line with each renamed word in its new form.
fn with_new_names(line: &str, renamed: &[(String, String)]) -> String {
    let mut line = line.to_owned();
    for (was, is) in renamed {
        let mut result = String::new();
        let mut rest = &*line;
        while let Some(at) = rest.find(was.as_str()) {
            let (before, found) = rest.split_at(at);
            let after = &found[was.len()..];
            let is_of_word = |c: char| c.is_alphanumeric() || c == '_';
            let is_whole = !before.ends_with(is_of_word) && !after.starts_with(is_of_word);
            result += before;
            result += if is_whole { is } else { was };
            rest = after;
        }
        result += rest;
        line = result;
    }
    line
}

/// The lines that only one of the two has, in order.
fn difference(was: &[String], is: &[String]) -> (Vec<String>, Vec<String>) {
    // How many lines the rests have in common.
    let mut common = vec![vec![0_usize; is.len() + 1]; was.len() + 1];
    for i in (0..was.len()).rev() {
        for j in (0..is.len()).rev() {
            common[i][j] =
                if was[i] == is[j] { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut gone, mut new) = (Vec::new(), Vec::new());
    let (mut i, mut j) = (0, 0);
    while i < was.len() || j < is.len() {
        if i < was.len() && j < is.len() && was[i] == is[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == is.len() || i < was.len() && common[i + 1][j] >= common[i][j + 1] {
            gone.push(was[i].clone());
            i += 1;
        } else {
            new.push(is[j].clone());
            j += 1;
        }
    }
    (gone, new)
}

type Changes = BTreeMap<String, (Vec<String>, Vec<String>)>;

fn file(renamed: &[(String, String)], reasons: &BTreeMap<String, String>, cases: &Changes) -> String {
    let mut text = format!(
        "# Messages that changed since {BASE}\n\n\
         Written by `INTEROP_BLESS=1 cargo test -p interop-tests --test ui -- --ignored changed`, which keeps the table and the\n\
         reasons. Only the lines that differ are here. What the table renames, modules of ours, and the lists of other types that\n\
         implement a trait, are left out. Lines of messages are as long as rustc makes them.\n\n\
         | was | is |\n|---|---|\n"
    );
    let all = "a string accepts everything";
    for (was, is) in renamed {
        writeln!(text, "| `{was}` | `{is}` |").expect(all);
    }
    for (case, (was, is)) in cases {
        let reason = reasons.get(case).map_or(NO_REASON, |reason| reason);
        write!(text, "\n## {case}\n\nWhy: {reason}\n").expect(all);
        for (title, lines) in [("Before", was), ("After", is)] {
            let lines = if lines.is_empty() { "(nothing)".to_owned() } else { lines.join("\n") };
            write!(text, "\n{title}:\n\n```text\n{lines}\n```\n").expect(all);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str = "\
error[E0277]: a `bool` needs a width
 --> ui/widths/bool.rs:5:29
  |
5 |     pub safe fn take(value: bool);
  |                             ^^^^ how wide?
  |
  = note: write `u8`
  = note: required for `interop_runtime::marshal::refused::Reason<interop::__private::Auto>`
  = help: the following other types implement trait `Pass<M>`:
            `u8` implements it
          and $N others
note: required by a bound in `pass`
 --> $WORKSPACE/interop-runtime/src/marshal.rs
  |
  | fn pass<T: Pass>() {}
  |            ^^^^ required by this bound in `pass`
";

    #[test]
    fn what_a_user_reads_counts() {
        let renamed = [("Pass".to_owned(), "Argument".to_owned())];
        assert_eq!(
            said(MESSAGE, &renamed),
            [
                "error[E0277]: a `bool` needs a width",
                "^^^^ how wide?",
                "= note: write `u8`",
                "= note: required for `Reason<Auto>`",
                "= help: the following other types implement trait `Argument<M>`:",
                "note: required by a bound in `pass`",
            ],
        );
    }

    #[test]
    fn only_the_lines_that_differ_are_written() {
        let lines = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(difference(&lines("a b c d"), &lines("a x c d e")), (lines("b"), lines("x e")));
    }
}
