//! `cargo interop declarations`, run on an example of this repository and on a crate made for it.

#[path = "../../interop-macros/src/tests/any_prototype.rs"]
mod any_prototype;
#[path = "../../interop-macros/src/tests/c_compiler.rs"]
mod c_compiler;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// The command; programs that it generates are built where everything else is.
fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-interop"));
    command.args(["interop", "declarations"]).args(arguments);
    command.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("declarations"));
    command
}

fn declarations(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the command runs")
}

fn printed(arguments: &[&str]) -> String {
    let Output { status, stdout, stderr } = declarations(arguments);
    assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).expect("it prints text")
}

/// The text of a file beside this one; `INTEROP_BLESS=1` writes it anew.
fn compare(file: &str, printed: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
    if env::var_os("INTEROP_BLESS").is_some() {
        fs::write(&path, printed).expect("the file can be written");
    }
    let expected = fs::read_to_string(&path).expect("the file can be read").replace("\r\n", "\n");
    assert_eq!(printed, expected, "if it should be so, run with INTEROP_BLESS=1");
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this package is in the repository").to_owned()
}

#[test]
fn an_example_of_a_package() {
    let manifest = repository().join("Cargo.toml");
    let manifest = manifest.to_str().expect("a plain path");
    let table = printed(&["--manifest-path", manifest, "--package", "native-interop", "--example", "sqlite"]);
    compare("sqlite.txt", &table);
}

/// A package of that text and name, in a folder of that name. (What is made for two packages of one name meets in the target folder.)
fn subject(name: &str, source: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let manifest = format!(
        "[workspace]\n[package]\nname = \"{name}\"\nversion = \"1.0.0\"\nedition = \"2024\"\n\
         [features]\ndefault = [\"usual\"]\nusual = []\nmore = []\n[dependencies]\nbindings = {{ package = \"native-interop\", path = {:?} }}\n",
        repository()
    );
    fs::create_dir_all(folder.join("src")).expect("the folder can be made");
    fs::write(folder.join("src/lib.rs"), source).expect("the source can be written");
    fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest can be written");
    folder.join("Cargo.toml")
}

#[test]
fn exported_functions() {
    let source = r#"
        #[bindings::export(crate = ::bindings, strings = utf8, fails(when = negative_one, code = errno))]
        pub fn find(
            table: &str,
            keys: &[&str],
            #[len_of(keys)] n: usize,
            #[in_out] cursor: u32,
            #[out]
            #[marshal(alloc_with = malloc)]
            found: String,
        ) -> std::io::Result<std::ffi::c_int> {
            Ok((keys.len() as _, cursor, table.to_owned()))
        }
        #[bindings::export(crate = ::bindings, panics = -1, prefix = "demo_")]
        pub(crate) extern "system" fn half(x: i32) -> i32 {
            x / 2
        }
        #[bindings::export(crate = ::bindings)]
        fn nothing() {}
    "#;
    let manifest = subject("exported", source);
    compare("exported.txt", &printed(&["--manifest-path", manifest.to_str().expect("a plain path")]));
}

#[test]
fn a_library_in_all_its_modules() {
    let source = r#"
        mod private {
            #[bindings::import(library = "subject", crate = ::bindings, fails(when = negative_one, code = errno))]
            unsafe extern "C" {
                #[cfg(feature = "usual")]
                type Usual;
                #[cfg(feature = "more")]
                safe fn more(number: std::ffi::c_long) -> std::io::Result<()>;
                #[cfg(any())]
                safe fn never();
                safe fn first(name: &std::ffi::CStr) -> std::io::Result<()>;
            }
        }
        fn within() {
            #[bindings::import(library = "subject", crate = ::bindings)]
            unsafe extern "system" {
                unsafe fn second();
            }
        }
    "#;
    let manifest = subject("sub-ject", source);
    let manifest = manifest.to_str().expect("a plain path");

    let json = printed(&["--manifest-path", manifest, "--json"]);
    let document: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(document["version"], 1);
    let declarations = document["declarations"].as_array().expect("declarations");
    let blocks: Vec<_> = declarations.iter().map(|declaration| &declaration["Import"]).collect();
    let names = |block: usize| -> Vec<_> {
        let functions = blocks[block]["functions"].as_array().expect("functions");
        functions.iter().map(|function| function["name"].as_str().expect("a name")).collect()
    };
    assert_eq!(blocks.len(), 2);
    assert_eq!((names(0), names(1)), (vec!["first"], vec!["second"]));
    assert_eq!((&blocks[0]["module"], &blocks[0]["file"]), (&"sub_ject::private".into(), &"src/lib.rs".into()));

    let with = |features: &[&str]| printed(&[&["--manifest-path", manifest], features].concat());
    let more = with(&["--features", "more"]);
    assert!(more.contains("int more(long number);"), "{more}");
    assert!(more.contains("3 functions, 1 opaque type in 2 blocks"), "{more}");
    assert_eq!(with(&["--all-features"]), more);
    let none = with(&["--no-default-features"]);
    assert!(none.contains("2 functions in 2 blocks"), "{none}");

    // The target is this system's own, so that each system has it.
    let rustc = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let rustc = String::from_utf8(rustc.stdout).expect("it prints text");
    let target = rustc.lines().find_map(|line| line.strip_prefix("host: ")).expect("it says for what it compiles");
    assert_eq!(with(&["--no-default-features", "--target", target]), none);
    let mut elsewhere = command(&["--manifest-path", manifest, "--no-default-features", "--target", target]);
    let runner = format!("CARGO_TARGET_{}_RUNNER", target.to_uppercase().replace('-', "_"));
    let Output { status, stderr, .. } = elsewhere.env(&runner, "/no/such/emulator").output().expect("the command runs");
    let stderr = String::from_utf8_lossy(&stderr);
    assert!(!status.success() && stderr.contains(&format!("built for `{target}`, but could not be run")), "{stderr}");
    assert!(stderr.contains(&format!("`{runner}=…`")) && stderr.contains("/no/such/emulator"), "{stderr}");
}

#[test]
fn what_cannot_be_read() {
    let wrong = |arguments: &[&str], what: &str| {
        let Output { status, stderr, .. } = declarations(arguments);
        let stderr = String::from_utf8_lossy(&stderr);
        assert!(!status.success() && stderr.contains(what), "{stderr}");
    };
    let manifest = repository().join("Cargo.toml");
    let manifest = manifest.to_str().expect("a plain path");
    wrong(&["--manifest-path", "/no/such/Cargo.toml"], "cargo does not know the crate");
    wrong(&["--manifest-path", manifest, "--package", "nobody"], "the workspace has no package `nobody`");
    wrong(&["--manifest-path", manifest, "-p", "native-interop", "--example", "no"], "has no example `no`");
    wrong(
        &["--manifest-path", manifest, "-p", "cargo-interop"],
        "`cargo-interop` has no library target, and a program cannot depend on another program; move the declarations into one (`src/lib.rs`)",
    );
    wrong(&["--colour"], "`--colour` is no option");
}

/// What the tests of this repository declare, read from a crate that has them all: each prototype of the metadata is C, by
/// whatever the types are called.
#[test]
fn every_prototype_is_c() {
    /// These need crates that this one has not, have no declarations, or name their own crate.
    const NOT_READ: &[&str] = &[
        "calls_traced",
        "encodings",
        "guide",
        "lints",
        "mistakes",
        "modules",
        "owned_arrays",
        "panics",
        "targets",
        "traced",
        "ui",
    ];
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("declared");
    let tests = repository().join("tests/tests");
    let mut files: Vec<_> =
        fs::read_dir(&tests).expect("the tests are there").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    fs::create_dir_all(folder.join("src")).expect("the folder can be made");
    let mut source = String::from("#![allow(warnings)]\n");
    for file in files {
        let name = file.file_stem().and_then(|name| name.to_str()).expect("a plain name");
        if file.extension().is_none_or(|extension| extension != "rs") || NOT_READ.contains(&name) {
            continue;
        }
        let text = fs::read_to_string(&file).expect("the test can be read");
        if text.contains("#![deny(") {
            // What only the tests use is unused here.
            let copy = folder.join("src").join(format!("{name}.rs"));
            fs::write(copy, text.replace("#![deny(", "#![allow(")).expect("the copy can be written");
            source += &format!("mod {name};\n");
        } else {
            source += &format!("#[path = {file:?}]\nmod {name};\n");
        }
    }
    let manifest = format!(
        "[workspace]\n[package]\nname = \"declared\"\nversion = \"1.0.0\"\nedition = \"2024\"\n\
         [features]\ndiagnostics = []\ntrace = []\n[dependencies]\n\
         interop = {{ package = \"native-interop\", path = {:?} }}\ninterop-test-native = {{ path = {:?} }}\n\
         bitflags = \"2\"\nproptest = \"1\"\nserde_json = \"1\"\n",
        repository(),
        repository().join("tests/native")
    );
    fs::write(folder.join("src/lib.rs"), source).expect("the source can be written");
    fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest can be written");
    fs::copy(repository().join("Cargo.lock"), folder.join("Cargo.lock")).expect("it can be copied");
    let manifest = folder.join("Cargo.toml");

    let json = printed(&["--manifest-path", manifest.to_str().expect("a plain path"), "--json"]);
    let document: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let mut found = Vec::new();
    for declaration in document["declarations"].as_array().expect("declarations") {
        // (An export's prototype is compiled with its library.)
        let Some(import) = declaration.get("Import") else { continue };
        for (kind, text) in [("functions", "prototype"), ("statics", "declaration")] {
            for item in import[kind].as_array().expect("items") {
                let string = |member: &serde_json::Value| member.as_str().expect("a text").to_owned();
                found.push((string(&item["entry_points"][0]), string(&item[text])));
            }
        }
    }
    assert!(found.len() > 1000, "only {} declarations were found", found.len());
    any_prototype::assert_valid(&found);
}
