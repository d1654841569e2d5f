//! `CONTRIBUTING.md` says how a marshaler is added. Here its steps are followed to the letter in a copy of the crates: each
//! block goes where the sentence before it says, and the test of the last step runs. What you write is counted, too.

#![cfg(not(miri))] // which cannot run cargo

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// So many traits does a marshaler name.
const TRAITS: usize = 4;
/// So many lines does it have, without comments, empty lines and its test.
const LINES: usize = 30;

const CHAPTER: &str = "## Adding a marshaler\n";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project's folder")
}

/// A block of code, and where it goes.
struct Block {
    path: String,
    place: Place,
    code: String,
}

enum Place {
    NewFile,
    End,
    Below(String),
}

impl Block {
    fn is_test(&self) -> bool {
        self.path.starts_with("tests/")
    }
}

/// The blocks of the chapter, in their order.
fn blocks(chapter: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    // The paragraph that stands last, as one line.
    let (mut paragraph, mut is_over) = (String::new(), false);
    let mut lines = chapter.lines();
    while let Some(line) = lines.next() {
        let Some(fence) = line.find("```") else {
            let words = line.trim();
            if is_over && !words.is_empty() {
                paragraph.clear();
            }
            is_over = words.is_empty();
            paragraph = format!("{paragraph} {words}").trim().to_owned();
            continue;
        };
        let mut code = String::new();
        for line in lines.by_ref().take_while(|line| !line.trim_start().starts_with("```")) {
            assert!(line.trim().is_empty() || line[..fence].trim().is_empty(), "not indented as its fence is: {line}");
            code += line.get(fence..).unwrap_or_default();
            code.push('\n');
        }
        let (path, place) = place(&paragraph);
        blocks.push(Block { path, place, code });
    }
    blocks
}

/// What the paragraph before a block ends with: ``At the end of `FILE`:``, ``In the new file `FILE`:`` or ``In `FILE`, below `LINE`:``.
fn place(paragraph: &str) -> (String, Place) {
    let said = |start: &str| {
        let (_, rest) = paragraph.rsplit_once(start)?;
        rest.strip_suffix("`:").map(str::to_owned)
    };
    if let Some(path) = said("the end of `") {
        return (path, Place::End);
    }
    if let Some(path) = said("In the new file `") {
        return (path, Place::NewFile);
    }
    let below = said("In `").and_then(|rest| {
        let (path, line) = rest.split_once("`, below `")?;
        Some((path.to_owned(), Place::Below(line.to_owned())))
    });
    below.unwrap_or_else(|| {
        panic!(
            "the paragraph before a block of `Adding a marshaler` does not say where it goes: {paragraph:?}\nwrite \
             \"At the end of `FILE`:\", \"In the new file `FILE`:\" or \"In `FILE`, below `LINE`:\""
        )
    })
}

/// The files of a folder, by their paths in it.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Does what the paragraph says.
fn apply(block: &Block, files: &mut Files) {
    let Block { path, place, code } = block;
    let old = files.remove(Path::new(path)).map(|text| String::from_utf8(text).expect("a text"));
    let text = match (place, old) {
        (Place::NewFile, None) => code.clone(),
        (Place::NewFile, Some(_)) => panic!("`{path}` is no new file"),
        (_, None) => panic!("there is no file `{path}`"),
        (Place::End, Some(old)) => old + code,
        (Place::Below(anchor), Some(old)) => {
            let count = old.lines().filter(|line| line.trim() == anchor).count();
            assert_eq!(count, 1, "so many lines of `{path}` are {anchor:?}: name one of which there is one");
            let with = |line: &str| if line.trim() == anchor { format!("{line}\n{code}") } else { format!("{line}\n") };
            old.lines().map(with).collect()
        }
    };
    files.insert(path.into(), text.into_bytes());
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn chapter() -> String {
    let guide = text(&root().join("CONTRIBUTING.md"));
    let (_, chapter) = guide.split_once(CHAPTER).expect("the chapter `Adding a marshaler`");
    chapter.split("\n## ").next().expect("its text").to_owned()
}

#[test]
fn what_a_marshaler_is_made_of() {
    let blocks = blocks(&chapter());
    let code = || blocks.iter().filter(|block| !block.is_test()).flat_map(|block| block.code.lines());
    assert!(blocks.iter().any(Block::is_test), "no step has a test: its block goes to `tests/tests/`");

    let traits: BTreeSet<&str> = code().filter_map(implemented).collect();
    assert!(traits.contains("Lend") && traits.len() > 1, "the steps implement only {traits:?}");
    assert!(
        traits.len() <= TRAITS,
        "the steps name {} traits, and {TRAITS} is the most: {traits:?}\nlet `marshaler!` make the impls of what follows from \
         the others",
        traits.len()
    );

    let lines: Vec<&str> = code().filter(|line| !is_comment_or_empty(line)).collect();
    assert!(
        lines.len() <= LINES,
        "the steps have {} lines of code before the test, and {LINES} is the most: shorten the implementations, or let \
         `marshaler!` make more of them\n{}",
        lines.len(),
        lines.join("\n")
    );
}

/// The trait of the line that begins an impl of one.
fn implemented(line: &str) -> Option<&str> {
    let line = line.trim().trim_start_matches("unsafe ");
    let (implemented, _) = line.strip_prefix("impl")?.split_once(" for ")?;
    // Behind the generic parameters, if it has any.
    let mut depth = 0;
    let end = implemented.find(|c: char| {
        depth += i32::from(c == '<') - i32::from(c == '>');
        (c == '>' || c.is_whitespace()) && depth == 0
    })?;
    let name = implemented[end + 1..].trim();
    Some(name.split('<').next().unwrap_or(name))
}

fn is_comment_or_empty(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with("//")
}

#[test]
fn the_steps_lead_there() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("adding_a_marshaler");
    let mut files = Files::new();
    for part in ["Cargo.toml", "Cargo.lock", "src", "docs", "README.md", "interop-macros", "interop-runtime"] {
        read(root(), Path::new(part), &mut files);
    }
    let workspace = of_copy(&text(&root().join("Cargo.toml")));
    files.insert("Cargo.toml".into(), workspace.into_bytes());
    // As small as a package can be that has the test.
    let manifest = "[package]\nname = \"marshaler\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[lib]\npath = \"lib.rs\"\n\
        [dev-dependencies]\ninterop = { package = \"native-interop\", path = \"..\", default-features = false }\n";
    files.insert("tests/Cargo.toml".into(), manifest.into());
    files.insert("tests/lib.rs".into(), Vec::new());
    for block in blocks(&chapter()) {
        apply(&block, &mut files);
    }
    write(&copy, files);

    // In the same target folder, where their dependencies are.
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["test", "--offline", "--package", "marshaler", "--tests", "--color=never", "--target-dir"])
        .arg(target)
        .current_dir(&copy)
        .env("RUST_BACKTRACE", "0")
        .output()
        .expect("cargo");
    let (said, warned) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(
        output.status.success(),
        "the steps of `Adding a marshaler` in CONTRIBUTING.md do not lead to a marshaler:\n{said}\n{warned}"
    );
    assert!(said.contains("test result: ok. 1 passed"), "the test of the last step did not run:\n{said}\n{warned}");
    assert!(!warned.contains("warning: "), "the steps lead to code that rustc warns of:\n{warned}");
}

/// The workspace's manifest, with what is copied as its members. Cargo takes two packages of one name, version and place in
/// their workspace for the same, and both are built in one target folder: so these have another version.
fn of_copy(manifest: &str) -> String {
    let (before, rest) = manifest.split_once("members = [").expect("the members");
    let (_, rest) = rest.split_once("]\n").expect("the end of the members");
    let members = "members = [\".\", \"interop-macros\", \"interop-runtime\", \"tests\"]\n";
    let version = env!("CARGO_PKG_VERSION");
    let (minor, _) = version.rsplit_once('.').expect("a version of three numbers");
    let manifest = format!("{before}{members}{rest}").replace(&format!("{version:?}"), &format!("\"{minor}.1000\""));
    assert!(manifest.contains(&format!("\nversion = \"{minor}.1000\"")), "the copy's crates have the version of these");
    manifest.lines().filter(|line| !line.starts_with("default-members")).map(|line| format!("{line}\n")).collect()
}

/// A file, or all of a folder but what was built in it.
fn read(root: &Path, part: &Path, files: &mut Files) {
    let path = root.join(part);
    if path.is_file() {
        files.insert(part.to_owned(), fs::read(path).expect("a file of the project"));
        return;
    }
    for entry in fs::read_dir(path).expect("a folder of the project") {
        let name = entry.expect("an entry of it").file_name();
        if name != "target" {
            read(root, &part.join(name), files);
        }
    }
}

/// The folder has these files and no others. What is there already stays as it is, so that it is not compiled again.
fn write(folder: &Path, files: Files) {
    let mut old = Files::new();
    if folder.exists() {
        read(folder, Path::new(""), &mut old);
    }
    for path in old.keys().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(folder.join(path)).expect("a file of the copy");
    }
    for (path, text) in files.iter().filter(|(path, text)| old.get(*path) != Some(text)) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file's folder")).expect("a folder of the copy");
        fs::write(path, text).expect("a file of the copy");
    }
}
