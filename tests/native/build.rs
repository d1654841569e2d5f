//! Compiles the C fixtures and links them into shared libraries, whose absolute paths `src/lib.rs` exposes.
//!
//! The `cc` crate finds and drives the compiler for the target; it makes static libraries only, so the link is a command of ours.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=c");
    println!("cargo:rerun-if-changed=preload");
    println!("cargo:rerun-if-env-changed=INTEROP_SANITIZE");

    let build = Build::new();
    if let Err(why) = build.probe() {
        // Type-checking for a target needs no C compiler; running its tests does, and they fail on paths that lead nowhere.
        assert!(!build.native(), "the fixtures need a C compiler: {why}");
        println!("{why}");
        println!("cargo:warning=no C compiler for {}: the fixtures are not made", build.target);
        for library in ["FIXTURES", "THOUSAND", "MISSING_DEPENDENCY", "DEPENDENCY", "HOSTILE_ERRNO"] {
            println!("cargo:rustc-env={library}=/not-made");
        }
        return;
    }
    // For those that are linked to the libraries: the programs in benches/, tests/linked.rs. Cargo has the loader search there.
    println!("cargo:rustc-link-search=native={}", build.out.display());
    build.expose("FIXTURES", &build.fixtures());
    build.expose("THOUSAND", &build.thousand());
    let (needs, needed) = build.missing_dependency();
    build.expose("MISSING_DEPENDENCY", &needs);
    build.expose("DEPENDENCY", &needed);
    build.expose("HOSTILE_ERRNO", &build.hostile_errno());
    build.linked();
}

struct Build {
    target: String,
    host: String,
    out: PathBuf,
    sanitize: Option<String>,
}

impl Build {
    fn new() -> Self {
        Self {
            target: variable("TARGET"),
            host: variable("HOST"),
            out: variable("OUT_DIR").into(),
            sanitize: env::var("INTEROP_SANITIZE").ok().filter(|name| !name.is_empty()),
        }
    }

    fn native(&self) -> bool {
        self.target == self.host
    }

    fn windows(&self) -> bool {
        self.target.contains("-windows-")
    }

    fn apple(&self) -> bool {
        self.target.contains("-apple-")
    }

    /// Whether the target has a compiler that works: the smallest library is built.
    fn probe(&self) -> Result<(), String> {
        let source = self.write("probe.c", "int probe(void) { return 0; }\n");
        self.link("interop_probe", &[source], &[]).map(drop)
    }

    /// Every file in `c/`.
    fn fixtures(&self) -> PathBuf {
        let mut sources: Vec<PathBuf> = fs::read_dir("c")
            .expect("the folder `c` is readable")
            .map(|entry| entry.expect("the folder `c` is readable").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "c"))
            .collect();
        sources.sort();
        self.must_link("interop_fixtures", &sources, &[])
    }

    /// `int f0000(void)` to `int f0999(void)`, each returning its number; `m0000` to `m0999`, of eight signatures by turns; and
    /// `storage`, room in the library's data.
    fn thousand(&self) -> PathBuf {
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
            let mixed =
                MIXED[number % 8].replace("NAME", &format!("m{number:04}")).replace("NUMBER", &number.to_string());
            writeln!(text, "FIXTURE int f{number:04}(void) {{ return {number}; }}\nFIXTURE {mixed}")
                .expect("a string accepts everything");
        }
        let source = self.write("thousand.c", &text);
        self.must_link("interop_thousand", &[source], &[])
    }

    /// A library that needs another, which is put elsewhere once the link is done; and where.
    fn missing_dependency(&self) -> (PathBuf, PathBuf) {
        let gone = self.write("gone.c", "#include \"fixtures.h\"\nFIXTURE int gone(void) { return 1; }\n");
        let gone = self.must_link("interop_gone", &[gone], &[]);
        let needs_gone = "#include \"fixtures.h\"\nint gone(void);\nFIXTURE int needs_gone(void) { return gone(); }\n";
        let needs_gone = self.write("needs_gone.c", needs_gone);
        // Microsoft's linker takes the import library that it wrote beside the DLL, the others the library itself.
        let import = if self.target.ends_with("-msvc") { gone.with_extension("lib") } else { gone.clone() };
        let library = self.must_link("interop_missing_dependency", &[needs_gone], &[import]);
        let elsewhere = self.out.join("elsewhere").join(self.file_name("interop_gone"));
        fs::create_dir_all(self.out.join("elsewhere")).expect("OUT_DIR is writable");
        fs::rename(&gone, &elsewhere).expect("the library just linked can be moved");
        (library, elsewhere)
    }

    /// What is preloaded; only glibc has what it needs.
    fn hostile_errno(&self) -> PathBuf {
        if !self.target.contains("-linux-gnu") {
            return PathBuf::new();
        }
        self.must_link("interop_hostile_errno", &["preload/hostile_errno.c".into()], &[])
    }

    /// The static library of `c/linked/`, which the linker finds by the name `interop_linked`.
    fn linked(&self) {
        let mut compile = cc::Build::new();
        compile.std("c11").cargo_metadata(false).cargo_warnings(false).file("c/linked/linked.c");
        compile.compile("interop_linked");
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.out.join(name);
        fs::write(&path, text).expect("OUT_DIR is writable");
        path
    }

    fn must_link(&self, name: &str, sources: &[PathBuf], libraries: &[PathBuf]) -> PathBuf {
        self.link(name, sources, libraries).unwrap_or_else(|why| panic!("{name}: {why}"))
    }

    fn link(&self, name: &str, sources: &[PathBuf], libraries: &[PathBuf]) -> Result<PathBuf, String> {
        let mut compile = cc::Build::new();
        // One optimization level for every profile, so that instruction counts do not depend on it.
        compile.std("c11").include("c").files(sources).pic(!self.windows()).opt_level(2).cargo_warnings(false);
        if let Some(sanitizer) = &self.sanitize {
            compile.flag(format!("-fsanitize={sanitizer}")).flag("-fno-omit-frame-pointer");
        }
        let compiler = compile.try_get_compiler().map_err(|error| error.to_string())?;
        if self.target.ends_with("-msvc") != compiler.is_like_msvc() {
            // Without Microsoft's compiler `cc` takes the host's, which makes libraries for the host.
            return Err(format!("{} does not compile for {}", compiler.path().display(), self.target));
        }
        let objects = compile.try_compile_intermediates().map_err(|error| error.to_string())?;

        let mut link = compiler.to_command();
        link.current_dir(&self.out);
        if self.sanitize.is_some() {
            // The sanitizer's runtime is the one in the Rust executable, which must export it (`-rdynamic`); two are refused at start.
            link.arg("-fno-sanitize=all");
        }
        let file_name = self.file_name(name);
        if compiler.is_like_msvc() {
            link.args(&objects).args(libraries).arg("/LD").arg(format!("/Fe:{file_name}"));
        } else if self.apple() {
            link.arg("-dynamiclib").arg(format!("-Wl,-install_name,@rpath/{file_name}"));
            link.args(["-o", &file_name]).args(&objects).args(libraries);
        } else {
            link.arg("-shared").args(["-o", &file_name]).args(&objects).args(libraries).arg("-lm");
            // A Windows DLL has its file name anyway, and should not ask for mingw's own DLLs.
            link.arg(if self.windows() { "-static-libgcc".into() } else { format!("-Wl,-soname,{file_name}") });
        }
        run(&mut link)?;
        Ok(self.out.join(file_name))
    }

    fn file_name(&self, name: &str) -> String {
        if self.windows() {
            format!("{name}.dll")
        } else if self.apple() {
            format!("lib{name}.dylib")
        } else {
            format!("lib{name}.so")
        }
    }

    fn expose(&self, variable: &str, library: &Path) {
        // Wine shows a Unix host's file system as drive Z:; without a drive the path is not absolute for a Windows program.
        let drive = if self.windows() && !self.host.contains("-windows-") { "Z:" } else { "" };
        println!("cargo:rustc-env={variable}={drive}{}", library.display());
    }
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    Err(format!("{command:?}: {}\n{}", output.status, String::from_utf8_lossy(&said)))
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("cargo sets {name} for build scripts"))
}
