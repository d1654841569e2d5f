//! What the tests of loading share: directories of libraries, declarations made at run time, this program started again.

#![allow(dead_code, reason = "every test uses what it needs")]

use std::{
    any::Any,
    env,
    ffi::CStr,
    fs,
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    process::{self, Command},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use interop::{
    Library, LoadError,
    library::{Diagnosis, LibraryNotFound, SymbolNotFound},
};
use interop_test_native::THOUSAND;

/// A directory of its own, removed at the end.
pub(crate) struct Scratch(pub(crate) PathBuf);

impl Scratch {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        loop {
            let name = format!("interop-loading-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
            let path = env::temp_dir().join(name);
            match fs::create_dir(&path) {
                Ok(()) => return Self(path),
                // Windows deletes no library that is loaded, and gives a process the number of one that is gone.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => panic!("{}: {error}", path.display()),
            }
        }
    }

    /// Writes a file, and gives its path.
    pub(crate) fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("the file is in the directory")).expect("the directory is writable");
        fs::write(&path, content).expect("the scratch directory is writable");
        path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Keeps something for good, where the leak checker sees it.
pub(crate) fn kept<T: Any + Send + Sync>(value: T) -> &'static T {
    static KEPT: Mutex<Vec<&'static (dyn Any + Send + Sync)>> = Mutex::new(Vec::new());
    let kept: &'static T = Box::leak(Box::new(value));
    KEPT.lock().unwrap().push(kept);
    kept
}

pub(crate) fn utf8(path: &Path) -> &'static str {
    kept(path.to_str().expect("the path is UTF-8").to_owned())
}

/// A library as a program would declare it, where the name is known at run time only.
pub(crate) fn declared(path: &Path) -> &'static Library {
    kept(Library::new(utf8(path)))
}

pub(crate) fn not_found(library: &Library) -> LibraryNotFound {
    match library.load() {
        Err(LoadError::LibraryNotFound(error)) => error,
        other => panic!("expected a missing library, not {other:?}"),
    }
}

pub(crate) fn no_symbol(library: &Library, name: &CStr) -> SymbolNotFound {
    match library.symbol(name) {
        Err(LoadError::SymbolNotFound(error)) => error,
        other => panic!("expected a missing symbol, not {other:?}"),
    }
}

/// What the diagnosis of the only attempt is; `None` without the feature, where there is nothing to check.
pub(crate) fn diagnosis(library: &Library) -> Option<Diagnosis> {
    let error = not_found(library);
    let [attempt] = error.attempts() else { panic!("expected one attempt: {error}") };
    assert!(!attempt.message().is_empty(), "the system's message is kept");
    assert_eq!(attempt.diagnosis().is_some(), cfg!(feature = "diagnostics"), "{error}");
    attempt.diagnosis().cloned()
}

/// Runs the test of that name again in a process of its own, where `INTEROP_TEST_SCRATCH` is set, and gives what it
/// printed.
pub(crate) fn again(test: &str, scratch: &Scratch, prepare: impl FnOnce(&mut Command)) -> String {
    let mut command = Command::new(env::current_exe().expect("the program knows its path"));
    command.args(["--exact", test, "--nocapture"]).env("INTEROP_TEST_SCRATCH", &scratch.0);
    prepare(&mut command);
    let output = command.output().expect("the program can be started again");
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
    text.into_owned()
}

/// Whether this is the process that [`again`] started, and its directory.
pub(crate) fn scratch_of_parent() -> Option<PathBuf> {
    env::var_os("INTEROP_TEST_SCRATCH").map(PathBuf::from)
}

/// The compiler that makes what this program can load.
pub(crate) fn compiler() -> String {
    env::var("INTEROP_CC").unwrap_or_else(|_| "cc".to_owned())
}

/// Compiles C into a shared library at that path.
pub(crate) fn compile(compiler: &str, source: &str, arguments: &[&str], path: &Path) {
    let name = path.file_name().expect("the path names a file").to_string_lossy();
    let input = path.with_file_name(format!("{name}.c"));
    fs::create_dir_all(path.parent().expect("the file is in a directory")).expect("the directory is writable");
    fs::write(&input, source).expect("the directory is writable");
    let output = Command::new(compiler)
        .args(["-shared", "-fPIC", "-o"])
        .arg(path)
        .arg(&input)
        .args(arguments)
        .output()
        .expect("there is a C compiler");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::remove_file(input).expect("the directory is writable");
}

/// The ending of libraries.
pub(crate) const END: &str = if cfg!(windows) {
    ".dll"
} else if cfg!(target_vendor = "apple") {
    ".dylib"
} else {
    ".so"
};

/// The file of a library with that name, in that directory.
pub(crate) fn library_in(directory: &Path, stem: &str) -> PathBuf {
    let path = directory.join(format!("{}{stem}{END}", if cfg!(windows) { "" } else { "lib" }));
    library_at(&path);
    path
}

pub(crate) fn library_at(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::copy(THOUSAND, path).unwrap();
}

/// A path as declarations take it.
pub(crate) fn text(path: impl Into<PathBuf>) -> &'static str {
    utf8(&path.into())
}

/// Says so where it is seen: not with `println!`, which the test harness keeps for failures.
pub(crate) fn skipped(test: &str, why: &str) {
    _ = writeln!(std::io::stderr(), "skipped: `{test}`, because {why}");
}
