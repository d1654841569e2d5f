//! Compiles C for the target and links it into a shared library. Part of the build scripts of this crate and of
//! `tests/random_structures`.
//!
//! The `cc` crate finds and drives the compiler for the target; it makes static libraries only, so the link is a command of ours.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is compiled for, and where the files go.
pub(crate) struct Build {
    pub(crate) target: String,
    host: String,
    pub(crate) out: PathBuf,
    sanitize: Option<String>,
    /// One optimization level for every profile, so that instruction counts do not depend on it.
    pub(crate) optimization: u32,
}

impl Build {
    pub(crate) fn new() -> Self {
        println!("cargo:rerun-if-env-changed=INTEROP_SANITIZE");
        Self {
            target: variable("TARGET"),
            host: variable("HOST"),
            out: variable("OUT_DIR").into(),
            sanitize: env::var("INTEROP_SANITIZE").ok().filter(|name| !name.is_empty()),
            optimization: 2,
        }
    }

    /// Whether the target has a compiler that works: the smallest library is built. Type-checking for a target needs no C
    /// compiler; running its tests does, and they fail on paths that lead nowhere.
    pub(crate) fn has_compiler(&self) -> bool {
        let source = self.write("probe.c", "int probe(void) { return 0; }\n");
        let Err(why) = self.link("interop_probe", &[source], &[]) else { return true };
        assert!(self.target != self.host, "the fixtures need a C compiler: {why}");
        println!("{why}");
        println!("cargo:warning=no C compiler for {}: the fixtures are not made", self.target);
        false
    }

    fn windows(&self) -> bool {
        self.target.contains("-windows-")
    }

    fn apple(&self) -> bool {
        self.target.contains("-apple-")
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.out.join(name);
        fs::write(&path, text).expect("OUT_DIR is writable");
        path
    }

    /// Compiles these files and links them with these libraries.
    pub(crate) fn link(&self, name: &str, sources: &[PathBuf], libraries: &[PathBuf]) -> Result<PathBuf, String> {
        self.link_objects(name, &self.compile(None, sources)?, libraries)
    }

    fn settings(&self) -> cc::Build {
        let mut compile = cc::Build::new();
        compile.std("c11").include("c").pic(!self.windows()).opt_level(self.optimization).cargo_warnings(false);
        if let Some(sanitizer) = &self.sanitize {
            compile.flag(format!("-fsanitize={sanitizer}")).flag("-fno-omit-frame-pointer");
        }
        compile
    }

    /// The compiler for the target, as `cc` finds it.
    fn compiler(&self) -> Result<cc::Tool, String> {
        let compiler = self.settings().try_get_compiler().map_err(|error| error.to_string())?;
        if self.target.ends_with("-msvc") != compiler.is_like_msvc() {
            // Without Microsoft's compiler `cc` takes the host's, which makes libraries for the host.
            return Err(format!("{} does not compile for {}", compiler.path().display(), self.target));
        }
        Ok(compiler)
    }

    /// Compiles these files, with another compiler than the target's own if one is named.
    pub(crate) fn compile(&self, with: Option<&str>, sources: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
        let mut compile = self.settings();
        match with {
            Some(compiler) => drop(compile.compiler(compiler)),
            None => drop(self.compiler()?),
        }
        compile.files(sources).try_compile_intermediates().map_err(|error| error.to_string())
    }

    /// Links what was compiled, with the target's own compiler.
    pub(crate) fn link_objects(
        &self,
        name: &str,
        objects: &[PathBuf],
        libraries: &[PathBuf],
    ) -> Result<PathBuf, String> {
        let compiler = self.compiler()?;
        let mut link = compiler.to_command();
        link.current_dir(&self.out);
        if self.sanitize.is_some() {
            // The sanitizer's runtime is the one in the Rust executable, which must export it (`-rdynamic`); two are refused at start.
            link.arg("-fno-sanitize=all");
        }
        let file_name = self.file_name(name);
        if compiler.is_like_msvc() {
            link.args(objects).args(libraries).arg("/LD").arg(format!("/Fe:{file_name}"));
        } else if self.apple() {
            link.arg("-dynamiclib").arg(format!("-Wl,-install_name,@rpath/{file_name}"));
            link.args(["-o", &file_name]).args(objects).args(libraries);
        } else {
            link.arg("-shared").args(["-o", &file_name]).args(objects).args(libraries).arg("-lm");
            // A Windows DLL has its file name anyway, and should not ask for mingw's own DLLs.
            link.arg(if self.windows() { "-static-libgcc".into() } else { format!("-Wl,-soname,{file_name}") });
        }
        run(&mut link)?;
        Ok(self.out.join(file_name))
    }

    pub(crate) fn file_name(&self, name: &str) -> String {
        if self.windows() {
            format!("{name}.dll")
        } else if self.apple() {
            format!("lib{name}.dylib")
        } else {
            format!("lib{name}.so")
        }
    }

    /// The path as the program sees it that loads the library.
    pub(crate) fn seen(&self, library: &Path) -> String {
        // Wine shows a Unix host's file system as drive Z:; without a drive the path is not absolute for a Windows program.
        let drive = if self.windows() && !self.host.contains("-windows-") { "Z:" } else { "" };
        format!("{drive}{}", library.display())
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
