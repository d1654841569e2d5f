//! The generated program that has the crate in it, and prints what it declares.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use serde::Deserialize;

/// What is read.
#[derive(Debug, Default)]
pub(crate) struct Subject {
    pub(crate) manifest_path: Option<PathBuf>,
    pub(crate) package: Option<String>,
    pub(crate) example: Option<String>,
    pub(crate) features: Vec<String>,
    pub(crate) all_features: bool,
    pub(crate) no_default_features: bool,
    /// The target triple, where it is not cargo's own choice.
    pub(crate) target: Option<String>,
}

/// What cargo says of a workspace; of it what is needed here.
#[derive(Debug, Deserialize)]
struct Workspace {
    packages: Vec<Package>,
    workspace_root: PathBuf,
    target_directory: PathBuf,
    resolve: Resolve,
}

#[derive(Debug, Deserialize)]
struct Resolve {
    root: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    /// None for a package of this machine.
    source: Option<String>,
    manifest_path: PathBuf,
    dependencies: Vec<Dependency>,
    targets: Vec<Target>,
    /// What each feature turns on.
    features: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    rename: Option<String>,
    req: String,
    path: Option<PathBuf>,
    kind: Option<String>,
    optional: bool,
    uses_default_features: bool,
    features: Vec<String>,
    target: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
    src_path: PathBuf,
}

const FACADE: &str = "native-interop";
/// The program's crate.
const PROGRAM: &str = "interop_host";

/// Generates, builds and runs the program; what it printed is JSON.
pub(crate) fn run(subject: &Subject) -> Result<String, String> {
    let workspace = workspace(subject)?;
    let package = package(&workspace, subject)?;
    let folder = workspace.target_directory.join("interop-host").join(folder_name(package, subject));
    write(&folder.join("Cargo.toml"), &manifest(&workspace, package, subject)?)?;
    write(&folder.join("src/main.rs"), &program(&workspace, package, subject)?)?;
    // The versions that the crate is built with; cargo adds what only the program needs.
    let lock = workspace.workspace_root.join("Cargo.lock");
    if lock.is_file() {
        fs::copy(&lock, folder.join("Cargo.lock")).map_err(|error| format!("{}: {error}", lock.display()))?;
    }
    let cargo = |command: &str| {
        let mut cargo = cargo();
        cargo.args([command, "--quiet", "--manifest-path"]).arg(folder.join("Cargo.toml"));
        cargo.arg("--target-dir").arg(workspace.target_directory.join("interop-host"));
        cargo.args(subject.target.iter().flat_map(|target| ["--target", target]));
        cargo
    };
    output(&mut cargo("build"), "the generated program could not be built")?;
    let run = match &subject.target {
        None => "the generated program could not be run".to_owned(),
        Some(target) => format!(
            "the generated program was built for `{target}`, but could not be run; where this system cannot run it, name a \
             program that does, such as an emulator: `CARGO_TARGET_{}_RUNNER=…`",
            target.to_uppercase().replace(['-', '.'], "_")
        ),
    };
    output(&mut cargo("run"), &run)
}

fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn output(command: &mut Command, what: &str) -> Result<String, String> {
    let Output { status, stdout, stderr } = command.output().map_err(|error| format!("{what}: {error}"))?;
    if !status.success() {
        return Err(format!("{what} ({status})\n{}", String::from_utf8_lossy(&stderr)));
    }
    String::from_utf8(stdout).map_err(|error| format!("{what}: {error}"))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let write = || {
        fs::create_dir_all(path.parent().unwrap_or(path))?;
        // Unchanged files keep their time, so that cargo builds nothing anew.
        if fs::read(path).is_ok_and(|there| there == text.as_bytes()) { Ok(()) } else { fs::write(path, text) }
    };
    write().map_err(|error: std::io::Error| format!("{}: {error}", path.display()))
}

fn workspace(subject: &Subject) -> Result<Workspace, String> {
    let mut cargo = cargo();
    cargo.args(["metadata", "--format-version", "1"]);
    if let Some(path) = &subject.manifest_path {
        cargo.arg("--manifest-path").arg(path);
    }
    let text = output(&mut cargo, "cargo does not know the crate")?;
    serde_json::from_str(&text).map_err(|error| format!("what cargo said of the crate: {error}"))
}

fn package<'a>(workspace: &'a Workspace, subject: &Subject) -> Result<&'a Package, String> {
    let found = match (&subject.package, &workspace.resolve.root) {
        (Some(name), _) => workspace.packages.iter().find(|package| package.name == *name && package.source.is_none()),
        (None, Some(root)) => workspace.packages.iter().find(|package| package.id == *root),
        (None, None) => return Err("this is a workspace of several packages; say which: `--package NAME`".to_owned()),
    };
    found.ok_or_else(|| format!("the workspace has no package `{}`", subject.package.as_deref().unwrap_or_default()))
}

fn folder_name(package: &Package, subject: &Subject) -> String {
    subject.example.iter().fold(package.name.clone(), |name, example| format!("{name}-{example}"))
}

/// The program's manifest: what the crate, or its example, depends on, and what the printing needs.
fn manifest(workspace: &Workspace, package: &Package, subject: &Subject) -> Result<String, String> {
    let facade = workspace.facade();
    let facade = facade.ok_or_else(|| format!("`{}` does not depend on `{FACADE}`", package.name))?;
    let mut needed = Vec::new();
    if subject.example.is_some() {
        // An example sees the package's library, and the dependencies of both.
        let normal = |dependency: &&Dependency| matches!(dependency.kind.as_deref(), None | Some("dev"));
        let there = |dependency: &&Dependency| !dependency.optional && dependency.target.is_none();
        for dependency in package.dependencies.iter().filter(normal).filter(there) {
            Needed::add(&mut needed, dependency.needed());
        }
    }
    if subject.example.is_none() || package.library().is_some() {
        Needed::add(
            &mut needed,
            Needed {
                default_features: !subject.no_default_features,
                features: subject.features(package),
                ..Needed::exactly(package)
            },
        );
    }
    let features = vec!["serde".to_owned(), "registry".to_owned()];
    Needed::add(&mut needed, Needed { features, ..Needed::exactly(facade) });
    let json = Needed { key: "serde_json".into(), package: "serde_json".into(), ..Needed::default() };
    Needed::add(&mut needed, Needed { from: "version = \"1\"".into(), default_features: true, ..json });

    let mut text = String::from("[workspace]\n\n[package]\nname = \"interop-host\"\nversion = \"0.0.0\"\n");
    text += "edition = \"2024\"\n\n[dependencies]\n";
    for Needed { key, package, from, default_features, features } in needed {
        let _ = writeln!(
            text,
            "{key} = {{ package = {package:?}, {from}, default-features = {default_features}, features = {features:?} }}"
        );
    }
    if subject.example.is_some() {
        // The example is compiled as a part of the program, whose features its `#[cfg]`s are about.
        text += "\n[features]\n";
        let on = subject.features_on(package);
        let _ = writeln!(text, "default = {on:?}");
        for feature in package.features.keys().filter(|feature| *feature != "default") {
            let _ = writeln!(text, "{feature} = []");
        }
    }
    Ok(text)
}

impl Subject {
    /// The features that are asked for by name.
    fn features(&self, package: &Package) -> Vec<String> {
        if self.all_features { package.features.keys().cloned().collect() } else { self.features.clone() }
    }

    /// All features of the package's own that are turned on, `default` aside.
    fn features_on(&self, package: &Package) -> Vec<String> {
        let mut asked = self.features(package);
        asked.extend((!self.no_default_features).then(|| "default".to_owned()));
        let mut on = BTreeSet::new();
        while let Some(feature) = asked.pop() {
            if let Some(others) = package.features.get(&feature)
                && on.insert(feature)
            {
                asked.extend_from_slice(others);
            }
        }
        on.remove("default");
        on.into_iter().collect()
    }
}

/// `path = "…"`. What JSON escapes TOML escapes alike, where Rust writes `\u{301}`.
fn path(path: &Path) -> String {
    format!("path = {}", serde_json::Value::from(path.to_string_lossy()))
}

/// A dependency of the program.
#[derive(Default)]
struct Needed {
    key: String,
    package: String,
    /// `path = …` or `version = …`.
    from: String,
    default_features: bool,
    features: Vec<String>,
}

impl Needed {
    /// On just this package, without any feature.
    fn exactly(package: &Package) -> Self {
        let from = match &package.source {
            None => path(package.manifest_path.parent().unwrap_or(Path::new(""))),
            Some(_) => format!("version = \"={}\"", package.version),
        };
        Self {
            key: package.library().map_or(&package.name, |library| &library.name).replace('-', "_"),
            package: package.name.clone(),
            from,
            ..Self::default()
        }
    }

    /// Cargo takes each package once, under the first name that it is given.
    fn add(all: &mut Vec<Self>, new: Self) {
        match all.iter_mut().find(|other| other.package == new.package) {
            Some(other) => {
                other.features.extend(new.features);
                other.default_features |= new.default_features;
            }
            None => all.push(new),
        }
    }
}

impl Workspace {
    fn facade(&self) -> Option<&Package> {
        self.packages.iter().find(|package| package.name == FACADE)
    }
}

impl Package {
    fn library(&self) -> Option<&Target> {
        self.targets.iter().find(|target| target.kind.iter().any(|kind| kind == "lib" || kind == "rlib"))
    }
}

impl Package {
    /// What to do where there is no library that the program could depend on.
    fn without_library(&self) -> String {
        let of_kind = |kind: &str| self.targets.iter().any(|target| target.kind.iter().any(|is| is == kind));
        let why = if of_kind("bin") { ", and a program cannot depend on another program" } else { "" };
        let example = if of_kind("example") { "; or say which example: `--example NAME`" } else { "" };
        format!("`{}` has no library target{why}; move the declarations into one (`src/lib.rs`){example}", self.name)
    }
}

impl Dependency {
    fn needed(&self) -> Needed {
        let from = match &self.path {
            // What the workspace has by its path has no version to ask for.
            Some(there) => path(there),
            None => format!("version = {:?}", self.req),
        };
        Needed {
            key: self.rename.clone().unwrap_or_else(|| self.name.clone()),
            package: self.name.clone(),
            from,
            default_features: self.uses_default_features,
            features: self.features.clone(),
        }
    }
}

/// The program. It names the facade as its manifest does.
fn program(workspace: &Workspace, package: &Package, subject: &Subject) -> Result<String, String> {
    let library = package.library().map(|library| library.name.replace('-', "_"));
    let of = match (&subject.example, library) {
        (None, Some(library)) => format!("extern crate {library} as _;"),
        (None, None) => return Err(package.without_library()),
        (Some(name), _) => {
            let is = |target: &&Target| target.name == *name && target.kind.iter().any(|kind| kind == "example");
            let target = package.targets.iter().find(is);
            let target = target.ok_or_else(|| format!("`{}` has no example `{name}`", package.name))?;
            let module = target.name.replace('-', "_");
            format!("#[path = {:?}]\n#[allow(warnings)]\nmod {module};", target.src_path)
        }
    };
    let renamed = |dependency: &&Dependency| dependency.name == FACADE && subject.example.is_some();
    let facade = package.dependencies.iter().find(renamed).map(|dependency| dependency.needed().key.replace('-', "_"));
    let facade = facade.or_else(|| workspace.facade()?.library().map(|library| library.name.clone()));
    let facade = facade.unwrap_or_default();
    let root = &workspace.workspace_root;
    // An example is a module of the program and no crate of its own, and both it and the crate are built by their full paths.
    Ok(format!(
        "//! Generated.\n\n{of}\n\n\
         fn relative(file: &'static str) -> &'static str {{\n    \
         let within = std::path::Path::new(file).strip_prefix({root:?}).ok();\n    \
         within.and_then(std::path::Path::to_str).unwrap_or(file)\n}}\n\n\
         fn main() {{\n    \
         let mut declarations: Vec<_> = ::{facade}::metadata::declarations()\n        \
         .iter()\n        \
         .map(|declaration| {{\n            \
         let module = declaration.module();\n            \
         let module = module.strip_prefix(\"{PROGRAM}::\").unwrap_or(module);\n            \
         declaration.moved(module, relative(declaration.file()))\n        \
         }})\n        \
         .collect();\n    \
         declarations.sort_by_key(|declaration| (declaration.file(), declaration.line(), declaration.column()));\n    \
         let document = ::{facade}::metadata::Document {{ declarations: &declarations }};\n    \
         println!(\"{{}}\", serde_json::to_string_pretty(&document).expect(\"metadata is plain data\"));\n}}\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn a_path_as_toml_has_it() {
        let accented = "cafe\u{301}";
        assert_eq!(path(accented.as_ref()), format!("path = \"{accented}\""));
        assert_eq!(path(r#"C:\a "b""#.as_ref()), r#"path = "C:\\a \"b\"""#);
    }
}
