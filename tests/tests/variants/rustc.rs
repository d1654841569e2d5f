//! Compiles files against the facade that this test is built with; without cargo, and many as modules of one crate, because
//! most of the time goes into starting the compiler.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

/// An error, and what it is at.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Mistake {
    /// Its label, in the bytes of the file.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// `error[E0277]`, or `error`.
    pub(crate) code: String,
    pub(crate) message: String,
    /// What stands at the label.
    pub(crate) advice: String,
}

impl Mistake {
    pub(crate) fn place(&self) -> Range<usize> {
        self.start..self.end
    }
}

pub(crate) struct Rustc {
    program: PathBuf,
    facade: PathBuf,
    /// Where rustc puts what it makes, long types among it.
    made: PathBuf,
}

impl Rustc {
    /// Asks cargo for the facade, which is fresh: this test was built with it.
    pub(crate) fn new(folder: &Path) -> Self {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(["test", "--no-run", "--message-format=json", "--package=interop-tests", "--test=ui"]);
        let output = command.output().expect("cargo");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let facade = String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok())
            .filter(|artifact| artifact["reason"] == "compiler-artifact" && artifact["target"]["name"] == "interop")
            .find_map(|artifact| {
                let mut files = artifact["filenames"].as_array()?.iter().filter_map(Value::as_str);
                files.find(|file| file.ends_with(".rlib")).map(PathBuf::from)
            });
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let sysroot = Command::new(&rustc).args(["--print", "sysroot"]).output().expect("rustc").stdout;
        // Not what chooses between toolchains, which takes as long again.
        let program = Path::new(String::from_utf8_lossy(&sysroot).trim()).join("bin/rustc");
        let program = if program.exists() { program } else { rustc.into() };
        let made = folder.join("made");
        fs::create_dir_all(&made).expect("a folder for what rustc makes");
        Self { program, facade: facade.expect("cargo names the facade's file"), made }
    }

    /// Removes what rustc made.
    pub(crate) fn forget(&self) {
        _ = fs::remove_dir_all(&self.made);
    }

    /// The errors of a file.
    pub(crate) fn mistakes(&self, file: &Path) -> Vec<Mistake> {
        let said = self.errors(file);
        let mut mistakes: Vec<_> = said.iter().map(|said| mistake(said, file)).collect();
        mistakes.sort();
        mistakes
    }

    /// The errors of several files, which are modules of a crate that is written to `root`.
    pub(crate) fn mistakes_of_modules(&self, root: &Path, files: &[&Path]) -> Vec<Vec<Mistake>> {
        let mut text = "#![allow(warnings)]\n".to_owned();
        for (index, file) in files.iter().enumerate() {
            writeln!(text, "#[path = {:?}]\nmod module_{index};", file.display().to_string())
                .expect("a string accepts everything");
        }
        fs::write(root, text + "fn main() {}\n").expect("a file for the crate");
        let said = self.errors(root);
        let of_file = |file: &&Path| {
            let is_in = |said: &&Value| spans_of(said).any(|span| place_in(span, file).is_some());
            let mut mistakes: Vec<_> = said.iter().filter(is_in).map(|said| mistake(said, file)).collect();
            mistakes.sort();
            mistakes
        };
        files.iter().map(of_file).collect()
    }

    fn errors(&self, file: &Path) -> Vec<Value> {
        let mut command = Command::new(&self.program);
        command.args(["--edition=2024", "--crate-name=case", "--crate-type=bin", "--error-format=json"]);
        let metadata = file.file_stem().expect("a name").to_string_lossy();
        command.arg(format!("--emit=metadata={}", self.made.join(&*metadata).display()));
        command.arg("--out-dir").arg(&self.made);
        command.arg(format!("--extern=interop={}", self.facade.display()));
        command.arg(format!("-Ldependency={}", self.facade.parent().expect("the folder of it").display()));
        let output = command.arg(file).output().expect("rustc");
        let text = String::from_utf8_lossy(&output.stderr);
        let said = text.lines().map(|line| {
            serde_json::from_str::<Value>(line).unwrap_or_else(|_| panic!("rustc says of {}: {text}", file.display()))
        });
        said.filter(|said| said["level"] == "error" && spans_of(said).next().is_some()).collect()
    }
}

/// What an error is at.
fn spans_of(said: &Value) -> impl Iterator<Item = &Value> {
    said["spans"].as_array().into_iter().flatten().filter(|span| span["is_primary"] == true)
}

/// Where that is in the file; in a macro of another one: where that is used.
fn place_in<'a>(mut span: &'a Value, file: &Path) -> Option<&'a Value> {
    while Path::new(span["file_name"].as_str()?) != file {
        span = &span["expansion"]["span"];
    }
    Some(span)
}

fn mistake(said: &Value, file: &Path) -> Mistake {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let first = spans_of(said).next().expect("a primary span");
    let span = place_in(first, file).unwrap_or_else(|| panic!("{} has an error elsewhere: {said}", file.display()));
    let byte = |name: &str| span[name].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a number of bytes");
    Mistake {
        start: byte("byte_start"),
        end: byte("byte_end"),
        code: said["code"]["code"].as_str().map_or_else(|| "error".to_owned(), |code| format!("error[{code}]")),
        message: text(&said["message"]),
        advice: text(&first["label"]),
    }
}
