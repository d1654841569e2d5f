//! What loading asks the operating system for, as `strace` sees it: one open per library, nothing relative, nothing in the
//! current directory, and of each place that a declaration names exactly what is listed here.
//!
//! Without `strace`, or where it may not trace, there is nothing to see; `.ci/strace` insists (`INTEROP_STRACE=1`).

#![cfg(all(target_os = "linux", target_env = "gnu"))]

mod scratch;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use interop::{Library, Search};
use interop_test_native::THOUSAND;

use self::scratch::{Scratch, kept, scratch_of_parent, skipped, text};

/// Every call that takes the name of a file to open it, or to see whether it is there.
const CALLS: &str =
    "trace=open,openat,openat2,stat,lstat,newfstatat,statx,access,faccessat,faccessat2,readlink,readlinkat";

/// A file that the program asked for.
#[derive(Debug)]
struct Call {
    path: String,
    opens: bool,
    succeeded: bool,
}

/// The calls between the two marks that the program of [`traced`] leaves.
fn calls(trace: &str) -> Vec<Call> {
    let between = trace.split_once("/interop-begin").and_then(|(_, rest)| rest.split_once("/interop-end"));
    let (between, _) = between.unwrap_or_else(|| panic!("the program leaves its marks: {trace}"));
    let mut calls = Vec::new();
    for line in between.lines().skip(1) {
        let Some((call, result)) = line.rsplit_once(" = ") else { continue };
        // With an empty path it is about a file that is open already.
        let Some(path) = call.split('"').nth(1).filter(|path| !path.is_empty()) else { continue };
        let name = call.split('(').next().unwrap_or_default();
        let name = name.rsplit(' ').next().unwrap_or_default();
        let opens = name.starts_with("open") && !call.contains("O_DIRECTORY");
        calls.push(Call { path: path.to_owned(), opens, succeeded: !result.starts_with('-') });
    }
    calls
}

/// Runs the test of that name again under `strace`, in a directory that has a trap of every name, as the program
/// `bin/program` of the scratch directory.
fn traced(test: &str, scratch: &Scratch, variables: &[(&str, PathBuf)]) -> Option<Vec<Call>> {
    let program = scratch.0.join("bin/program");
    if !program.exists() {
        fs::create_dir_all(scratch.0.join("bin")).unwrap();
        let this = env::current_exe().unwrap();
        fs::hard_link(&this, &program).or_else(|_| fs::copy(&this, &program).map(drop)).unwrap();
    }
    let here = scratch.0.join("here");
    for trap in ["libm.so.6", "libinterop_here.so.1", "libtraced.so.1", "libinterop_absent.so.1"] {
        scratch.file(&format!("here/{trap}"), b"a trap");
    }
    let output = scratch.0.join("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-s", "4096", "-e", CALLS, "-o"]).arg(&output);
    command.arg(&program).args(["--exact", test, "--nocapture"]).current_dir(&here);
    command.env("INTEROP_TEST_SCRATCH", &scratch.0).env_remove("LD_LIBRARY_PATH").envs(variables.iter().cloned());
    let ran = command.output();
    let trace = fs::read_to_string(&output).unwrap_or_default();
    if let Ok(ran) = &ran
        && !trace.is_empty()
    {
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
        return Some(calls(&trace));
    }
    assert!(env::var_os("INTEROP_STRACE").is_none(), "`strace` does not work here: {ran:?}");
    skipped(test, "there is no strace that works here");
    None
}

/// Lets `strace` show where it begins and ends, and what happens between.
fn marked(load: impl FnOnce()) {
    // What the first use of anything asks for, such as the trace's variable, is no part of it.
    let _ = fs::metadata("/interop-begin");
    load();
    let _ = fs::metadata("/interop-end");
}

/// What must be true of all: no relative path, nothing in the current directory.
#[track_caller]
fn check(calls: &[Call], here: &Path) {
    for call in calls {
        assert!(call.path.starts_with('/'), "a relative path: {call:?}");
        assert!(!Path::new(&call.path).starts_with(here), "in the current directory: {call:?}");
    }
}

/// The opens of files with this name: those that succeeded, and those that did not.
fn opens<'a>(calls: &'a [Call], name: &str) -> (Vec<&'a str>, Vec<&'a str>) {
    let calls =
        calls.iter().filter(|call| call.opens && Path::new(&call.path).file_name().is_some_and(|file| file == name));
    let (good, bad): (Vec<&Call>, Vec<&Call>) = calls.partition(|call| call.succeeded);
    let paths = |calls: Vec<&'a Call>| calls.into_iter().map(|call| &*call.path).collect();
    (paths(good), paths(bad))
}

/// A library of the system, by its name with the version; used twice, and once more through another declaration.
#[test]
fn one_open_for_a_library_of_the_system() {
    static ZLIB: Library = Library::new("z").soname(1);
    static AGAIN: Library = Library::new("z").soname(1);
    let test = "one_open_for_a_library_of_the_system";
    if scratch_of_parent().is_some() {
        return marked(|| {
            if ZLIB.load().is_ok() {
                ZLIB.symbol(c"zlibVersion").unwrap();
                AGAIN.symbol(c"zlibVersion").unwrap();
                ZLIB.load().unwrap();
            }
        });
    }
    if !ZLIB.is_available() {
        skipped(test, "there is no zlib here");
        return;
    }
    let scratch = Scratch::new();
    let Some(calls) = traced(test, &scratch, &[]) else { return };
    check(&calls, &scratch.0.join("here"));
    let (opened, failed) = opens(&calls, "libz.so.1");
    assert_eq!((opened.len(), failed.len()), (1, 0), "{calls:#?}");
    assert!(calls.iter().all(|call| call.opens), "nothing but opens: {calls:#?}");
}

/// What was asked for below the scratch directory: of which file, whether it was to be opened, and whether that succeeded.
fn below<'a>(calls: &'a [Call], scratch: &Scratch) -> Vec<(&'a str, bool, bool)> {
    let path = |call: &'a Call| Path::new(&call.path).strip_prefix(&scratch.0).ok()?.to_str();
    calls.iter().filter_map(|call| Some((path(call)?, call.opens, call.succeeded))).collect()
}

/// Of a path, this program looks first whether the file is there and complete; then the loader opens it, once.
fn found(file: &str) -> Vec<(&str, bool, bool)> {
    vec![(file, false, true), (file, true, true), (file, true, true)]
}

/// Of a path where nothing is.
fn in_vain(file: &str) -> Vec<(&str, bool, bool)> {
    vec![(file, false, false), (file, true, false)]
}

/// A place of the program's before the system: one attempt in vain at most, whichever of them has it.
#[test]
fn at_most_one_attempt_in_vain() {
    let test = "at_most_one_attempt_in_vain";
    if let Some(root) = scratch_of_parent() {
        let first = Search::Directory(text(root.join("first")));
        let second = Search::Directory(text(root.join("second")));
        let library = kept(Library::new("traced").soname(1).search(first).search(second));
        return marked(|| library.load().unwrap());
    }
    let [first, second] = ["first/libtraced.so.1", "second/libtraced.so.1"];
    for (file, expected) in [(first, found(first)), (second, [in_vain(first), found(second)].concat())] {
        let scratch = Scratch::new();
        fs::create_dir(scratch.0.join("first")).unwrap();
        scratch.file(file, &fs::read(THOUSAND).unwrap());
        let Some(calls) = traced(test, &scratch, &[]) else { return };
        check(&calls, &scratch.0.join("here"));
        assert_eq!(below(&calls, &scratch), expected, "{calls:#?}");
    }
}

/// Every other place that a declaration can name: what is asked for in it, and nothing in any other.
#[test]
fn the_other_places() {
    static PROGRAM: Library = Library::new("traced").soname(1).search(Search::ProgramDirectory);
    static FROM_PROGRAM: Library = Library::new("traced").soname(1).search(Search::FromProgram("lib"));
    static MODULE: Library = Library::new("traced").soname(1).search(Search::ModuleDirectory);
    static FROM_MODULE: Library = Library::new("traced").soname(1).search(Search::FromModule("lib"));
    static VARIABLE: Library = Library::new("traced").soname(1).search(Search::Env("TRACED_LIBS"));
    let test = "the_other_places";
    let [beside, within] = ["bin/libtraced.so.1", "bin/lib/libtraced.so.1"];
    let [one, two] = ["one/libtraced.so.1", "two/libtraced.so.1"];
    let places = [
        (&PROGRAM, found(beside)),
        (&FROM_PROGRAM, found(within)),
        (&MODULE, found(beside)),
        (&FROM_MODULE, found(within)),
        (&VARIABLE, [in_vain(one), found(two)].concat()),
    ];
    if scratch_of_parent().is_some() {
        let place: usize = env::var("TRACED_PLACE").unwrap().parse().unwrap();
        return marked(|| places[place].0.load().unwrap());
    }
    for (place, (_, expected)) in places.iter().enumerate() {
        let scratch = Scratch::new();
        scratch.file(expected.last().unwrap().0, &fs::read(THOUSAND).unwrap());
        let variable = format!("relative::{root}/one:{root}/two", root = scratch.0.display());
        let variables = [("TRACED_LIBS", variable.into()), ("TRACED_PLACE", place.to_string().into())];
        let Some(calls) = traced(test, &scratch, &variables) else { return };
        check(&calls, &scratch.0.join("here"));
        assert_eq!(below(&calls, &scratch), *expected, "{calls:#?}");
    }
}

/// What the loader finds by its own variable, this program does not look at.
#[test]
fn the_loaders_own_variable() {
    static LIBRARY: Library = Library::new("traced").soname(1);
    let test = "the_loaders_own_variable";
    if scratch_of_parent().is_some() {
        return marked(|| LIBRARY.load().unwrap());
    }
    let scratch = Scratch::new();
    scratch.file("system/libtraced.so.1", &fs::read(THOUSAND).unwrap());
    let Some(calls) = traced(test, &scratch, &[("LD_LIBRARY_PATH", scratch.0.join("system"))]) else { return };
    check(&calls, &scratch.0.join("here"));
    let mut below = below(&calls, &scratch);
    // Where the loader looks first for libraries made for this processor: `ld.so(8)`, "glibc-hwcaps".
    below.retain(|(path, ..)| !path.starts_with("system/glibc-hwcaps/"));
    assert_eq!(below, [("system/libtraced.so.1", true, true)], "{calls:#?}");
}

/// What is nowhere is looked for in the system's directories, and in no other: not in the current one, whatever lies there.
#[test]
fn nothing_in_the_current_directory() {
    static ABSENT: Library = Library::new("interop_absent").soname(1);
    static PLAIN: Library =
        Library::new("interop_here").soname(1).search(Search::Env("TRACED_LIBS")).search(Search::System);
    let test = "nothing_in_the_current_directory";
    if scratch_of_parent().is_some() {
        return marked(|| {
            // Asked without the reason: looking for that reads directories.
            assert!(!ABSENT.is_available());
            assert!(!PLAIN.is_available());
        });
    }
    let scratch = Scratch::new();
    // An empty entry, and a relative one: what the current directory would be in `PATH`.
    let Some(calls) = traced(test, &scratch, &[("TRACED_LIBS", ":.:here:../here".into())]) else { return };
    check(&calls, &scratch.0.join("here"));
    assert!(calls.iter().all(|call| !call.opens || !call.succeeded || call.path == "/etc/ld.so.cache"), "{calls:#?}");
}
