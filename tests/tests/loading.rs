//! Finding, loading and resolving native libraries: what works, and what the error says when it does not.

mod scratch;

use std::{env, ffi::c_int, fs, mem, path::Path, sync::Barrier, thread};

use interop::{
    Fake, Library,
    library::{AsLibrary, Diagnosis, Symbol},
    resolver::Answer,
};
use interop_test_native::{FIXTURES, MISSING_DEPENDENCY, THOUSAND};

use self::scratch::{Scratch, again, declared, diagnosis, kept, no_symbol, not_found, scratch_of_parent, utf8};

/// That a library of the system loads by that file name, and has that symbol.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn loads(library: &Library, file: &str, symbol: &std::ffi::CStr) {
    library.load().unwrap();
    assert!(library.is_available());
    let path = library.path().expect("the loader names it");
    assert!(path.is_absolute() && path.ends_with(file), "{path:?}");
    assert!(library.symbol(symbol).is_ok());
}

#[test]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn libc_and_libm_by_soname() {
    static LIBC: Library = Library::new("c").soname(6);
    static LIBM: Library = Library::new("m").soname(6);
    loads(&LIBC, "libc.so.6", c"strlen");
    loads(&LIBM, "libm.so.6", c"cos");
}

#[test]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn zlib_by_soname() {
    static ZLIB: Library = Library::new("z").soname(1).windows("zlib1.dll");
    loads(&ZLIB, "libz.so.1", c"zlibVersion");
}

#[test]
fn an_absolute_path_is_loaded_and_called() {
    static THOUSAND: Library = Library::new(self::THOUSAND);
    assert_eq!(THOUSAND.path(), None, "nothing is loaded before it is needed");
    let address = THOUSAND.symbol(c"f0042").unwrap();
    // SAFETY: the fixture's signature is `int f0042(void)`.
    let f0042: unsafe extern "C" fn() -> c_int = unsafe { mem::transmute(address) };
    // SAFETY: it does nothing but return its number.
    assert_eq!(unsafe { f0042() }, 42);
    let path = THOUSAND.path().expect("the system names it");
    assert_eq!(path.canonicalize().unwrap(), Path::new(self::THOUSAND).canonicalize().unwrap());
    let text = format!("{THOUSAND:?}");
    assert!(text.contains("Library { name:"), "{text}");
}

#[test]
fn what_the_process_has_loaded() {
    let strlen = Library::PROCESS.symbol(c"strlen").unwrap();
    // SAFETY: `size_t strlen(const char *)`.
    let strlen: unsafe extern "C" fn(*const std::ffi::c_char) -> usize = unsafe { mem::transmute(strlen) };
    // SAFETY: a C string.
    assert_eq!(unsafe { strlen(c"seven!!".as_ptr()) }, 7);
    assert!(Library::PROCESS.is_available());
    assert_eq!(Library::PROCESS.path(), env::current_exe().ok());
    assert_eq!(Library::PROCESS.library().name(), "the process");
    let process: &'static Library = AsLibrary::library(&Library::PROCESS);
    assert!(std::ptr::eq(process, &raw const *Library::PROCESS));
}

#[test]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn a_missing_library_lists_every_candidate() {
    static ABSENT: Library = Library::new("interop_absent").soname(3).soname(2);
    assert!(!ABSENT.is_available());
    let error = not_found(&ABSENT);
    assert_eq!(error.library(), "interop_absent");
    assert_eq!(
        error.to_string(),
        "library `interop_absent` was not found\n  \
         libinterop_absent.so.3: cannot open shared object file: No such file or directory\n  \
         libinterop_absent.so.2: cannot open shared object file: No such file or directory\n  \
         hint: install the package that has it; if it has another name or place here, \
         write `.linux(\"…\")` on the `Library`"
    );
    assert!(error.attempts()[0].message().starts_with("libinterop_absent.so.3: "), "the system's text is unchanged");
    assert!(!error.is_unversioned());
}

#[test]
#[cfg(not(windows))]
fn a_name_without_a_version_is_told() {
    static ABSENT: Library = Library::new("interop_absent");
    let error = not_found(&ABSENT);
    assert!(error.is_unversioned());
    let candidates: Vec<_> = error.attempts().iter().map(|attempt| attempt.candidate()).collect();
    let expected: [&str; 2] = if cfg!(target_vendor = "apple") {
        ["libinterop_absent.dylib", "interop_absent.dylib"]
    } else {
        ["libinterop_absent.so", "interop_absent.so"]
    };
    assert_eq!(candidates, expected);
    assert!(error.to_string().contains("write `.soname(version)`"), "{error}");
}

#[test]
fn a_relative_path_is_refused() {
    static RELATIVE: Library = Library::new("plugins/interop.so").windows(r"plugins\interop.dll");
    let error = not_found(&RELATIVE);
    assert_eq!(error.attempts()[0].diagnosis(), Some(&Diagnosis::RelativePath));
    assert_eq!(error.attempts()[0].message(), "", "the system is not asked");
    assert!(error.to_string().contains("write the absolute path"), "{error}");
}

#[test]
fn a_failure_is_not_remembered() {
    let scratch = Scratch::new();
    let path = scratch.0.join("later.so");
    let library = declared(&path);
    assert!(!library.is_available());
    fs::copy(THOUSAND, &path).unwrap();
    library.load().unwrap();
    assert!(library.symbol(c"f0999").is_ok());
}

#[test]
fn the_first_candidate_that_is_a_library_is_taken() {
    let scratch = Scratch::new();
    let text = utf8(&scratch.file("first.so", b"no library"));
    let library = Library::new("interop_absent").linux(text).macos(text).windows(text);
    let library = kept(library.linux(THOUSAND).macos(THOUSAND).windows(THOUSAND));
    assert!(library.symbol(c"f0000").is_ok());
    let path = library.path().unwrap();
    assert_eq!(path.canonicalize().unwrap(), Path::new(THOUSAND).canonicalize().unwrap());
}

#[test]
fn a_missing_symbol_and_what_is_near() {
    static LIBRARY: Library = Library::new(THOUSAND);
    let error = no_symbol(&LIBRARY, c"F0042");
    assert_eq!(error.library(), THOUSAND);
    assert!(error.path().is_some());
    assert_eq!(error.lookups()[0].name(), "F0042");
    assert!(!error.lookups()[0].message().is_empty());
    if cfg!(feature = "diagnostics") {
        assert_eq!(error.similar()[0], "f0042");
        assert!(error.similar().len() <= 5);
        assert!(error.to_string().contains("\n  hint: it has `f0042`: write `#[entry_point(\"f0042\")]`"), "{error}");
    }
    assert!(error.to_string().contains("has no symbol `F0042`"), "{error}");
}

#[test]
fn a_missing_symbol_of_the_process() {
    let error = no_symbol(&Library::PROCESS, c"interop_absent");
    assert!(error.to_string().starts_with("the process has no symbol `interop_absent`"), "{error}");
    // On macOS libc is not a file.
    if cfg!(all(feature = "diagnostics", any(all(target_os = "linux", target_env = "gnu"), windows))) {
        let error = no_symbol(&Library::PROCESS, c"StrLen");
        assert!(error.similar().iter().any(|name| name == "strlen"), "{error}");
    }
}

#[test]
fn every_name_of_a_function_is_tried() {
    static LIBRARY: Library = Library::new(THOUSAND);
    static SYMBOL: Symbol = Symbol::new();
    // SAFETY: nobody calls it.
    let error = unsafe { SYMBOL.bind(&LIBRARY, "interop_absent\0interop_absent_too\0") }.unwrap_err();
    assert!(error.is_load());
    assert!(error.to_string().contains("none of the symbols `interop_absent`, `interop_absent_too`"), "{error}");
    assert_eq!(SYMBOL.get(), None);
    // SAFETY: nobody calls it.
    assert_eq!(unsafe { SYMBOL.try_bind(&LIBRARY, "interop_absent\0") }, None);
    // SAFETY: nobody calls it.
    let address = unsafe { SYMBOL.bind(&LIBRARY, "interop_absent\0f0001\0f0002\0") }.unwrap();
    assert_eq!(LIBRARY.symbol(c"f0001").unwrap().cast(), address);
    assert_eq!(SYMBOL.get(), Some(address));
}

#[test]
#[should_panic(expected = "has no symbol `interop_absent`")]
fn a_function_that_cannot_fail_panics_with_the_text() {
    static LIBRARY: Library = Library::new(THOUSAND);
    static SYMBOL: Symbol = Symbol::new();
    // SAFETY: nobody calls it.
    unsafe { SYMBOL.bind_or_panic(&LIBRARY, "interop_absent\0") };
}

#[test]
fn a_library_needed_by_the_library_is_named() {
    static LIBRARY: Library = Library::new(MISSING_DEPENDENCY);
    let Some(diagnosis) = diagnosis(&LIBRARY) else { return };
    let Diagnosis::MissingDependency { path, dependency } = &diagnosis else { panic!("{diagnosis}") };
    assert_eq!(path, Path::new(MISSING_DEPENDENCY));
    assert!(dependency.contains("interop_gone"), "{dependency}");
    assert!(diagnosis.to_string().contains("which was not found: install that"), "{diagnosis}");
}

#[test]
fn a_text_file_is_no_library() {
    let scratch = Scratch::new();
    let path = scratch.file("text.so", b"not a library\n");
    let Some(diagnosis) = diagnosis(declared(&path)) else { return };
    assert_eq!(diagnosis, Diagnosis::Text { path });
}

#[test]
fn a_linker_script_names_the_library_to_load() {
    let scratch = Scratch::new();
    let script =
        b"/* GNU ld script\n   Use the shared library. */\nGROUP ( /lib/libother.so.7 /lib/libother_nonshared.a )\n";
    let path = scratch.file("libother.so", script);
    let Some(diagnosis) = diagnosis(declared(&path)) else { return };
    assert_eq!(diagnosis, Diagnosis::LinkerScript { path, library: Some("/lib/libother.so.7".to_owned()) });
    if cfg!(target_os = "linux") {
        let write = "name that instead, `Library::new(\"other\").soname(7)` in a declaration";
        assert!(diagnosis.to_string().ends_with(write), "{diagnosis}");
    }
}

#[test]
fn an_empty_file_is_no_library() {
    let scratch = Scratch::new();
    let path = scratch.file("empty.so", b"");
    let Some(diagnosis) = diagnosis(declared(&path)) else { return };
    assert_eq!(diagnosis, Diagnosis::Empty { path });
}

#[test]
fn a_truncated_library_is_told() {
    let scratch = Scratch::new();
    let whole = fs::read(FIXTURES).unwrap();
    // Within the header, within the table of segments, within a segment.
    for length in [20, 100, 1000, 5000] {
        // A name of its own: the loader may still have the one before.
        let path = scratch.file(&format!("truncated-{length}.so"), &whole[..length]);
        let error = not_found(declared(&path));
        let found = error.attempts()[0].diagnosis();
        if cfg!(any(feature = "diagnostics", target_os = "linux")) {
            assert_eq!(found, Some(&Diagnosis::Truncated { path }), "{length} of {}", whole.len());
        }
    }
}

#[test]
fn a_directory_and_other_files_are_no_libraries() {
    let scratch = Scratch::new();
    let path = scratch.0.join("directory.so");
    fs::create_dir(&path).unwrap();
    let Some(found) = diagnosis(declared(&path)) else { return };
    assert_eq!(found, Diagnosis::Directory { path });
    let path = scratch.file("archive.so", b"!<arch>\n");
    let found = diagnosis(declared(&path)).unwrap();
    // It would pass for text.
    assert_eq!(found, Diagnosis::NotALibrary { path, found: Some("a static library") });
    let path = scratch.file("bytes.so", b"\0\x01\x02\x03");
    let found = diagnosis(declared(&path)).unwrap();
    assert_eq!(found, Diagnosis::NotALibrary { path, found: None });
}

/// The header of an ELF library for another machine, and nothing after it.
fn other_machine() -> Vec<u8> {
    let machine: u16 = if cfg!(target_arch = "aarch64") { 62 } else { 183 };
    let mut file = vec![0; 64];
    file[..7].copy_from_slice(b"\x7fELF\x02\x01\x01");
    file[16] = 3;
    file[18..20].copy_from_slice(&machine.to_le_bytes());
    file[20] = 1;
    file[52] = 64;
    file
}

#[test]
fn another_architecture_is_told() {
    let scratch = Scratch::new();
    let path = scratch.file("other.so", &other_machine());
    let Some(diagnosis) = diagnosis(declared(&path)) else { return };
    let other = if cfg!(target_arch = "aarch64") { "64-bit ELF for x86_64" } else { "64-bit ELF for aarch64" };
    let Diagnosis::WrongArchitecture { path: file, found, process } = &diagnosis else { panic!("{diagnosis}") };
    assert_eq!((file, &**found), (&path, other));
    assert!(process.ends_with(env::consts::ARCH), "{process}");
}

/// Root may read everything, so root lets another user run this.
#[test]
#[cfg(all(unix, feature = "diagnostics"))]
fn permission_denied_is_told() {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};

    const NOBODY: u32 = 65534;
    if let Some(scratch) = scratch_of_parent() {
        let path = scratch.join("locked.so");
        assert_eq!(diagnosis(declared(&path)), Some(Diagnosis::PermissionDenied { path }));
        return;
    }
    let scratch = Scratch::new();
    let path = scratch.file("locked.so", &fs::read(THOUSAND).unwrap());
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&path).is_err() {
        assert_eq!(diagnosis(declared(&path)), Some(Diagnosis::PermissionDenied { path }));
        return;
    }
    let started = std::process::Command::new(env::current_exe().unwrap()).arg("--list").uid(NOBODY).output();
    if !started.is_ok_and(|output| output.status.success()) {
        let why = "root may read everything, and no other user may run this program";
        scratch::skipped("permission_denied_is_told", why);
        return;
    }
    again("permission_denied_is_told", &scratch, |command| {
        command.uid(NOBODY);
    });
}

#[test]
#[cfg(all(target_os = "linux", target_env = "gnu", feature = "diagnostics"))]
fn files_that_the_loader_passed_over_are_found() {
    static OTHER: Library = Library::new("interop_other").soname(1);
    static SCRIPT: Library = Library::new("interop_script");
    static VERSIONS: Library = Library::new("interop_versions");
    static NEWER: Library = Library::new("interop_versions").soname(9);
    static LONGER: Library = Library::new("interop_longer").soname(1);
    static BROUGHT: Library =
        Library::new("interop_versions").soname(1).search(interop::Search::Directory("/interop/absent"));
    let Some(scratch) = scratch_of_parent() else {
        let scratch = Scratch::new();
        scratch.file("libinterop_other.so.1", &other_machine());
        scratch.file("libinterop_script.so", b"INPUT(libinterop_script.so.4.2)");
        for version in ["1", "1.2.13", "3"] {
            scratch.file(&format!("libinterop_versions.so.{version}"), b"");
        }
        scratch.file("libinterop_longer.so.1.74.0", b"");
        again("files_that_the_loader_passed_over_are_found", &scratch, |command| {
            command.env("LD_LIBRARY_PATH", &scratch.0);
        });
        return;
    };
    let error = not_found(&OTHER);
    let found = error.attempts()[0].diagnosis().and_then(Diagnosis::path);
    assert_eq!(found, Some(&*scratch.join("libinterop_other.so.1")), "{error}");

    let error = not_found(&SCRIPT);
    assert!(error.to_string().contains("instead, `.linux(\"libinterop_script.so.4.2\")` in"), "{error}");

    let error = not_found(&VERSIONS);
    let versions = ["3", "1"].map(|version| scratch.join(format!("libinterop_versions.so.{version}")));
    assert_eq!(error.other_versions(), versions);
    assert!(error.to_string().contains("libinterop_versions.so.1` is installed: write `.soname(1)`"), "{error}");

    let error = not_found(&NEWER);
    assert_eq!(error.other_versions(), versions);
    assert!(error.to_string().contains("add `.soname(3)` if the declarations fit it"), "{error}");

    let error = not_found(&LONGER);
    assert_eq!(error.other_versions(), [scratch.join("libinterop_longer.so.1.74.0")]);
    assert!(error.to_string().contains("add `.linux(\"libinterop_longer.so.1.74.0\")`"), "{error}");

    // Where the system does not look, it makes no difference what it has.
    let error = not_found(&BROUGHT);
    assert!(error.other_versions().is_empty(), "{error}");
    assert!(error.to_string().contains("put the library into one of these places"), "{error}");
}

#[test]
#[cfg(all(target_os = "linux", target_env = "gnu", feature = "diagnostics"))]
fn a_library_beside_the_program_is_told() {
    /// Removed at the end, whatever happens.
    struct Beside(std::path::PathBuf);
    impl Drop for Beside {
        fn drop(&mut self) {
            let _ = fs::remove_file(&self.0);
        }
    }
    static LIBRARY: Library = Library::new("interop_beside").soname(1);
    let path = env::current_exe().unwrap().with_file_name("libinterop_beside.so.1");
    if scratch_of_parent().is_some() {
        assert_eq!(diagnosis(&LIBRARY), Some(Diagnosis::NotSearched { path }));
        return;
    }
    let beside = Beside(path);
    fs::copy(THOUSAND, &beside.0).unwrap();
    again("a_library_beside_the_program_is_told", &Scratch::new(), |command| {
        // Cargo puts the directory of the tests into it.
        command.env_remove("LD_LIBRARY_PATH");
    });
}

/// In that variable the system's loader takes an empty or relative entry for the current directory. What it finds there is
/// named by its absolute path all the same, also once the current directory is another.
#[test]
#[cfg(target_os = "linux")]
fn relative_entries_of_the_loaders_variable() {
    static LIBRARY: Library = Library::new("interop_relative").soname(1);
    let test = "relative_entries_of_the_loaders_variable";
    if let Some(scratch) = scratch_of_parent() {
        LIBRARY.load().unwrap();
        env::set_current_dir("/").unwrap();
        let file = scratch.canonicalize().unwrap().join("here/libinterop_relative.so.1");
        assert_eq!(LIBRARY.path(), Some(file));
        return;
    }
    for value in [".", "/interop/absent:", "../here"] {
        let scratch = Scratch::new();
        fs::create_dir(scratch.0.join("here")).unwrap();
        fs::copy(THOUSAND, scratch.0.join("here/libinterop_relative.so.1")).unwrap();
        again(test, &scratch, |command| {
            command.env("LD_LIBRARY_PATH", value).current_dir(scratch.0.join("here"));
        });
    }
}

#[test]
fn sixty_four_threads_agree() {
    const THREADS: usize = 64;
    const FUNCTIONS: usize = 1000;
    static LIBRARY: Library = Library::new(THOUSAND);
    static SYMBOLS: [Symbol; FUNCTIONS] = [const { Symbol::new() }; FUNCTIONS];
    let names: Vec<&'static str> = (0..FUNCTIONS).map(|index| &**kept(format!("f{index:04}\0"))).collect();
    let barrier = Barrier::new(THREADS);
    let addresses: Vec<Vec<usize>> = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|thread| {
                let (barrier, names) = (&barrier, &names);
                scope.spawn(move || {
                    let mut addresses = vec![0; FUNCTIONS];
                    barrier.wait();
                    for step in 0..FUNCTIONS {
                        // Each begins elsewhere, so that every function has its race.
                        let index = (step + thread * 7) % FUNCTIONS;
                        let symbol = &SYMBOLS[index];
                        // SAFETY: each has one name.
                        let bind = || unsafe { symbol.bind_or_panic(&LIBRARY, names[index]) };
                        let address = symbol.get().unwrap_or_else(bind);
                        addresses[index] = address.addr().get();
                    }
                    addresses
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(addresses.iter().all(|one| *one == addresses[0]));
    for (index, symbol) in SYMBOLS.iter().enumerate() {
        // SAFETY: `int f0000(void)` and so on.
        let function: unsafe extern "C" fn() -> c_int = unsafe { mem::transmute(symbol.get().unwrap()) };
        // SAFETY: it does nothing but return its number.
        assert_eq!(usize::try_from(unsafe { function() }), Ok(index));
    }
}

#[test]
fn tracing_tells_every_candidate_and_symbol() {
    static ABSENT: Library = Library::new("interop_absent");
    static PRESENT: Library = Library::new(THOUSAND);
    static SYMBOL: Symbol = Symbol::new();
    if scratch_of_parent().is_some() {
        let resolver = ABSENT.add_resolver(|_| None);
        assert!(!ABSENT.is_available());
        drop(resolver);
        let resolver = ABSENT.add_resolver(|_| Some(Answer::Path("interop-nowhere".into())));
        assert!(!ABSENT.is_available());
        drop(resolver);
        drop(Fake::new().install(&ABSENT).unwrap());
        // SAFETY: nobody calls it.
        unsafe { SYMBOL.bind_or_panic(&PRESENT, "interop_absent\0f0007\0") };
        return;
    }
    let test = "tracing_tells_every_candidate_and_symbol";
    let scratch = Scratch::new();
    let text = again(test, &scratch, |command| {
        command.env("INTEROP_TRACE", "call, load");
    });
    for expected in [
        "interop: library `interop_absent`: ",
        "interop_absent.",
        " has no answer\n",
        " answers interop-nowhere\n",
        "interop: library `interop_absent`: interop-nowhere (answer of the resolver of ",
        "interop: library `interop_absent`: a fake in its place was installed\n",
        "interop: library `interop_absent`: a fake in its place was removed\n",
        &format!("interop: library `{THOUSAND}`: {THOUSAND}: loaded "),
        &format!("interop: symbol `interop_absent` in {THOUSAND}: not found"),
        &format!("interop: symbol `f0007` in {THOUSAND}: bound to 0x"),
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    let text = again(test, &scratch, |command| {
        command.env("INTEROP_TRACE", "call");
    });
    assert!(!text.contains("interop: "), "{text}");
}

#[test]
fn an_error_travels() {
    fn travels<T: Send + Sync + std::error::Error + 'static>(_: &T) {}
    static ABSENT: Library = Library::new("interop_absent");
    let error = ABSENT.load().unwrap_err();
    travels(&error);
    assert_eq!(error.library(), "interop_absent");
    let error = std::io::Error::from(interop::Error::from(error));
    assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
    assert!(error.to_string().starts_with("library `interop_absent` was not found\n"), "{error}");
}
