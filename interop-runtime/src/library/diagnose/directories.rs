//! Where the system's loader looks, and where people put libraries that it does not find.

use std::{
    collections::HashSet,
    env::{self, consts::ARCH},
    fs,
    path::{Path, PathBuf},
};

use super::super::{candidates::Os, platform::privileges};

/// More are not looked at.
const MOST: usize = 512;

/// How deep files of `ld.so.conf` may include each other.
const DEEPEST: usize = 8;

/// The directories to look into, in order.
pub(super) struct Directories(Vec<Directory>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Directory {
    pub(super) path: PathBuf,
    pub(super) search: Search,
}

/// Whether the loader finds what is in a directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Search {
    Always,
    /// What `ldconfig` has listed.
    Cached,
    Never,
}

impl Directories {
    pub(super) fn of_process() -> Self {
        let mut list = List::default();
        match Os::HOST {
            Os::Linux => linux(&mut list),
            Os::Macos => macos(&mut list),
            Os::Windows => windows(&mut list),
        }
        Self(list.directories)
    }

    /// All of them, those that are searched and those that are not.
    pub(super) fn all(&self) -> &[Directory] {
        &self.0
    }

    /// Those that the loader searches.
    pub(super) fn searched(&self) -> impl Iterator<Item = &Path> {
        self.0.iter().filter(|directory| directory.search != Search::Never).map(|directory| &*directory.path)
    }
}

/// Directories, each once: `/lib` is `/usr/lib` on most systems.
#[derive(Default)]
struct List {
    directories: Vec<Directory>,
    seen: HashSet<PathBuf>,
}

impl List {
    fn add(&mut self, path: impl Into<PathBuf>, search: Search) {
        let path = path.into();
        let Ok(real) = path.canonicalize() else { return };
        if self.directories.len() < MOST && self.seen.insert(real) {
            self.directories.push(Directory { path, search });
        }
    }

    /// The paths in a variable of the environment.
    fn variable(&mut self, name: &str, search: Search) {
        if privileges::are_elevated() {
            return; // as in `program`; and the loader does not look at it either
        }
        for path in env::split_paths(&env::var_os(name).unwrap_or_default()) {
            if !path.as_os_str().is_empty() {
                self.add(path, search);
            }
        }
    }

    /// Beside the program, and in `lib` beside its directory.
    fn program(&mut self, search: Search) {
        if privileges::are_elevated() {
            return; // its user may have chosen it, to be told of files that he cannot read
        }
        let Some(directory) = env::current_exe().ok().and_then(|path| path.parent().map(Path::to_owned)) else {
            return;
        };
        self.add(directory.join("../lib"), Search::Never);
        self.add(directory, search);
    }
}

/// `ld.so(8)`. The `RUNPATH` of the program is not read.
fn linux(list: &mut List) {
    list.variable("LD_LIBRARY_PATH", Search::Always);
    // Debian's name of the architecture, which is built into its loader.
    let multiarch =
        format!("{}-linux-gnu{}", if ARCH == "x86" { "i386" } else { ARCH }, if ARCH == "arm" { "eabihf" } else { "" });
    let wide = if cfg!(target_pointer_width = "64") { "lib64" } else { "lib" };
    if cfg!(target_env = "musl") {
        let path = fs::read_to_string(format!("/etc/ld-musl-{ARCH}.path")).unwrap_or_default();
        let paths: Vec<&str> = path.split([':', '\n']).filter(|path| path.starts_with('/')).collect();
        for path in if paths.is_empty() { &["/lib", "/usr/local/lib", "/usr/lib"][..] } else { &paths } {
            list.add(path, Search::Always);
        }
    } else {
        for root in ["/", "/usr"] {
            for directory in [Path::new("lib").join(&multiarch).as_path(), Path::new(wide), Path::new("lib")] {
                list.add(Path::new(root).join(directory), Search::Always);
            }
        }
        for path in ld_so_conf(Path::new("/etc/ld.so.conf")) {
            list.add(path, Search::Cached);
        }
    }
    list.program(Search::Never);
    list.add("/usr/local/lib", Search::Never);
    list.add("/usr/local/lib64", Search::Never);
    // What other architectures' packages install.
    for root in ["/usr/lib", "/lib32", "/usr/lib32", "/libx32", "/usr/libx32"] {
        if root != "/usr/lib" {
            list.add(root, Search::Never);
            continue;
        }
        let mut others: Vec<PathBuf> = entries(Path::new(root)).collect();
        others.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().contains("-linux-")));
        others.sort();
        for path in others {
            list.add(path, Search::Never);
        }
    }
}

/// `dyld(1)`
fn macos(list: &mut List) {
    list.variable("DYLD_LIBRARY_PATH", Search::Always);
    list.variable("DYLD_FALLBACK_LIBRARY_PATH", Search::Always);
    list.add("/usr/local/lib", Search::Always);
    list.add("/usr/lib", Search::Always);
    list.program(Search::Never);
    list.add("/opt/homebrew/lib", Search::Never);
    list.add("/opt/local/lib", Search::Never);
}

/// `LOAD_LIBRARY_SEARCH_DEFAULT_DIRS` without what `AddDllDirectory` added, which cannot be asked for.
fn windows(list: &mut List) {
    list.program(Search::Always);
    if let Some(root) = env::var_os("SystemRoot") {
        list.add(Path::new(&root).join("System32"), Search::Always);
    }
    list.variable("PATH", Search::Never);
    if let Ok(current) = env::current_dir() {
        list.add(current, Search::Never);
    }
}

/// The directories in `ld.so.conf` and in what it includes; `ldconfig(8)`.
fn ld_so_conf(file: &Path) -> Vec<PathBuf> {
    let mut directories = Vec::new();
    read_conf(file, &mut directories, 0);
    directories
}

fn read_conf(file: &Path, directories: &mut Vec<PathBuf>, depth: usize) {
    let regular = fs::metadata(file).is_ok_and(|metadata| metadata.is_file() && metadata.len() < 1 << 20);
    if depth > DEEPEST || !regular {
        return;
    }
    let Ok(text) = fs::read(file) else { return };
    for line in String::from_utf8_lossy(&text).lines() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if let Some(pattern) = line.strip_prefix("include").filter(|rest| rest.starts_with([' ', '\t'])) {
            let folder = file.parent().unwrap_or(Path::new("/"));
            for pattern in pattern.split_whitespace() {
                for file in matching(&folder.join(pattern)) {
                    if directories.len() < MOST {
                        read_conf(&file, directories, depth + 1);
                    }
                }
            }
        } else if line.starts_with('/') && directories.len() < MOST {
            // `directory=type` is an old form.
            directories.push(line.split('=').next().unwrap_or_default().trim_end().into());
        }
    }
}

/// The files that match a pattern with `*` in its last part, sorted.
fn matching(pattern: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (pattern.parent(), pattern.file_name().and_then(|name| name.to_str())) else {
        return Vec::new();
    };
    let Some((before, after)) = name.split_once('*') else { return vec![pattern.to_owned()] };
    let mut files: Vec<PathBuf> = entries(folder)
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.len() >= before.len() + after.len() && name.starts_with(before) && name.ends_with(after)
        })
        .collect();
    files.sort();
    files
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
}

#[cfg(test)]
mod tests {
    use std::{env, fs, path::PathBuf, process};

    use super::{Directories, ld_so_conf};

    /// A directory that is removed at the end.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let path = env::temp_dir().join(format!("interop-directories-{}-{name}", process::id()));
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn configuration_with_inclusions() {
        let scratch = Scratch::new("conf");
        let conf = scratch.0.join("ld.so.conf");
        fs::create_dir(scratch.0.join("conf.d")).unwrap();
        fs::write(&conf, "# all\n/opt/a # here\ninclude conf.d/*.conf\nhwcap 0 nosegneg\n/opt/z=libc6\n").unwrap();
        fs::write(scratch.0.join("conf.d/b.conf"), "/opt/b\n").unwrap();
        fs::write(scratch.0.join("conf.d/a.conf"), "/opt/one\n/opt/two").unwrap();
        fs::write(scratch.0.join("conf.d/ignored"), "/opt/ignored").unwrap();
        let expected = ["/opt/a", "/opt/one", "/opt/two", "/opt/b", "/opt/z"].map(PathBuf::from);
        assert_eq!(ld_so_conf(&conf), expected);
    }

    #[test]
    fn configuration_that_includes_itself_ends() {
        let scratch = Scratch::new("loop");
        let conf = scratch.0.join("ld.so.conf");
        fs::write(&conf, "/opt/a\ninclude ld.so.*\n").unwrap();
        assert!(ld_so_conf(&conf).len() < 32);
        assert!(ld_so_conf(&scratch.0.join("absent")).is_empty());
    }

    #[test]
    fn every_directory_is_there_once() {
        let directories = Directories::of_process();
        let mut real: Vec<_> = directories.all().iter().map(|one| one.path.canonicalize().unwrap()).collect();
        let count = real.len();
        real.sort();
        real.dedup();
        assert_eq!(real.len(), count);
        assert!(directories.searched().count() > 0);
    }
}
