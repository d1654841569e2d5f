//! Copies the integration tests and renames the facade in them, as a user does with `renamed = { package = "native-interop" }`:
//! every block then needs `crate = ::renamed`, and every derive `#[interop(crate = ::renamed)]`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// These declare nothing, run on one system only or start their own program again, have modules of their own, or need crates
/// that this one does not depend on; or are about the lints of a whole crate; or count, with a `Ledger`, what their whole program has
/// allocated.
const NOT_COPIED: &[&str] = &[
    "adding_a_marshaler",
    "arrays_of_arrays",
    "calls_traced",
    "encodings",
    "every_text",
    "exports",
    "fakes",
    "guide",
    "hostile_errno",
    "hostile_loading",
    "lints",
    "lists",
    "load_errors",
    "loading",
    "looked_at",
    "manuals",
    "marshaled",
    "mistakes",
    "opening",
    "owned_arrays",
    "ownership",
    "panics",
    "probing",
    "slots",
    "targets",
    "traced",
    "ui",
    "values",
    "windows",
];

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=../tests");
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut files: Vec<PathBuf> = fs::read_dir("../tests")
        .expect("the folder of the tests is readable")
        .map(|entry| entry.expect("the folder of the tests is readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    files.sort();
    let mut modules = String::new();
    for file in files {
        let name = file.file_stem().and_then(|name| name.to_str()).expect("the tests have plain names");
        if NOT_COPIED.contains(&name) {
            continue;
        }
        let text = fs::read_to_string(&file).expect("the test is readable");
        let copy = out.join(format!("{name}.rs"));
        write(&copy, &renamed(&text));
        writeln!(modules, "#[path = {:?}]\nmod {name};", copy.display().to_string())
            .expect("a string accepts everything");
    }
    write(&out.join("renamed.rs"), &modules);
}

/// Line for line, because the tests know the lines of their declarations. What they have of another package is where it was.
fn renamed(text: &str) -> String {
    let repository = concat!(env!("CARGO_MANIFEST_DIR"), "/../../").replace('\\', "/");
    let mut renamed = String::new();
    for line in text.lines() {
        renamed += &line
            .replace("interop::import(", "interop::import(crate = ::renamed, ")
            .replace("interop::export(", "interop::export(crate = ::renamed, ")
            .replace("interop::", "renamed::")
            .replace("#[path = \"../../", &format!("#[path = \"{repository}"));
        if line.contains("#[derive(") && (line.contains("interop::Blittable") || line.contains("interop::Marshal")) {
            renamed += " #[interop(crate = ::renamed)]";
        }
        renamed.push('\n');
    }
    renamed
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("OUT_DIR is writable");
}
