//! Compiles the C fixtures and links them into shared libraries, whose absolute paths `src/lib.rs` exposes.

mod shared_library;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use shared_library::Build;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=shared_library.rs");
    println!("cargo:rerun-if-changed=c");
    println!("cargo:rerun-if-changed=preload");

    let build = Build::new();
    if !build.has_compiler() {
        for library in ["FIXTURES", "THOUSAND", "MISSING_DEPENDENCY", "DEPENDENCY", "HOSTILE_ERRNO"] {
            println!("cargo:rustc-env={library}=/not-made");
        }
        return;
    }
    // For those that are linked to the libraries: the programs in benches/, tests/linked.rs. Cargo has the loader search there.
    println!("cargo:rustc-link-search=native={}", build.out.display());
    expose(&build, "FIXTURES", &fixtures(&build));
    expose(&build, "THOUSAND", &thousand(&build));
    let (needs, needed) = missing_dependency(&build);
    expose(&build, "MISSING_DEPENDENCY", &needs);
    expose(&build, "DEPENDENCY", &needed);
    expose(&build, "HOSTILE_ERRNO", &hostile_errno(&build));
    linked();
}

fn expose(build: &Build, variable: &str, library: &Path) {
    println!("cargo:rustc-env={variable}={}", build.seen(library));
}

fn must_link(build: &Build, name: &str, sources: &[PathBuf], libraries: &[PathBuf]) -> PathBuf {
    build.link(name, sources, libraries).unwrap_or_else(|why| panic!("{name}: {why}"))
}

/// Every file in `c/`.
fn fixtures(build: &Build) -> PathBuf {
    let mut sources: Vec<PathBuf> = fs::read_dir("c")
        .expect("the folder `c` is readable")
        .map(|entry| entry.expect("the folder `c` is readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "c"))
        .collect();
    sources.sort();
    must_link(build, "interop_fixtures", &sources, &[])
}

/// `int f0000(void)` to `int f0999(void)`, each returning its number; `m0000` to `m0999`, of eight signatures by turns; and
/// `storage`, room in the library's data.
fn thousand(build: &Build) -> PathBuf {
    const MIXED: [&str; 8] = [
        "int NAME(void) { return NUMBER; }",
        "int NAME(int a) { return a; }",
        "int NAME(int a, int b) { return (int)((unsigned)a + (unsigned)b); }",
        "double NAME(double a) { return a; }",
        "size_t NAME(const uint8_t *a, size_t length) { return length + *a; }",
        "int NAME(const char *text) { return *text; }",
        "double NAME(int64_t a, double b, int c) { return (double)a + b + c; }",
        "void NAME(int *out) { *out = NUMBER; }",
    ];
    let mut text = String::from("#include \"fixtures.h\"\nFIXTURE _Alignas(64) char storage[4096] = { 1 };\n");
    for number in 0..1000 {
        let mixed = MIXED[number % 8].replace("NAME", &format!("m{number:04}")).replace("NUMBER", &number.to_string());
        writeln!(text, "FIXTURE int f{number:04}(void) {{ return {number}; }}\nFIXTURE {mixed}")
            .expect("a string accepts everything");
    }
    let source = build.write("thousand.c", &text);
    must_link(build, "interop_thousand", &[source], &[])
}

/// A library that needs another, which is put elsewhere once the link is done; and where.
fn missing_dependency(build: &Build) -> (PathBuf, PathBuf) {
    let gone = build.write("gone.c", "#include \"fixtures.h\"\nFIXTURE int gone(void) { return 1; }\n");
    let gone = must_link(build, "interop_gone", &[gone], &[]);
    let needs_gone = "#include \"fixtures.h\"\nint gone(void);\nFIXTURE int needs_gone(void) { return gone(); }\n";
    let needs_gone = build.write("needs_gone.c", needs_gone);
    // Microsoft's linker takes the import library that it wrote beside the DLL, the others the library itself.
    let import = if build.target.ends_with("-msvc") { gone.with_extension("lib") } else { gone.clone() };
    let library = must_link(build, "interop_missing_dependency", &[needs_gone], &[import]);
    let elsewhere = build.out.join("elsewhere").join(build.file_name("interop_gone"));
    fs::create_dir_all(build.out.join("elsewhere")).expect("OUT_DIR is writable");
    fs::rename(&gone, &elsewhere).expect("the library just linked can be moved");
    (library, elsewhere)
}

/// What is preloaded; only glibc has what it needs.
fn hostile_errno(build: &Build) -> PathBuf {
    if !build.target.contains("-linux-gnu") {
        return PathBuf::new();
    }
    must_link(build, "interop_hostile_errno", &["preload/hostile_errno.c".into()], &[])
}

/// The static library of `c/linked/`, which the linker finds by the name `interop_linked`.
fn linked() {
    let mut compile = cc::Build::new();
    compile.std("c11").cargo_metadata(false).cargo_warnings(false).file("c/linked/linked.c");
    compile.compile("interop_linked");
}
