//! Where a library is looked for, in what order, and who may say otherwise: every row of .NET's library resolution that has a
//! meaning here, in a tree of libraries of its own.
//!
//! | .NET | test |
//! |---|---|
//! | name variations on Windows | `names_where_windows_looks` |
//! | name variations on Unix; names that end in `.so`, or have `.so.` in them | `names_where_the_system_looks` |
//! | absolute path | both of these, `the_order_of_places` |
//! | the assembly's directory before the system's loader; `AssemblyDirectory` | `places`, `beside_the_module_that_declares_it` |
//! | `ApplicationDirectory`, `NATIVE_DLL_SEARCH_DIRECTORIES`, `runtimes/<rid>/native` | `places`, `the_order_of_places` |
//! | `System32`, `SafeDirectories` | `only_the_systems_directory` |
//! | `UserDirectories`, `UseDllDirectoryForDependencies` | `directories_that_the_program_adds`, `beside_the_library_that_needs_it` |
//! | `LegacyBehavior` | has no counterpart: the current directory is a trap in each tree, and in `traced.rs` |
//! | order of resolution, `DllImportResolver`, `LoadUnmanagedDll`, `ResolvingUnmanagedDll` | `the_order_of_resolvers` |
//! | `SetDllImportResolver`: one for each assembly | as many as one likes, removable: the same, and the three tests after it |
//! | `NativeLibrary.Load(path)`, `TryLoad` | `opening.rs::opened_at_run_time`, and the flags after it |
//! | `NativeLibrary.Load(name, assembly, searchPath)` | a `Library` with `search`: `places` |
//! | `GetExport`, `TryGetExport` | `opening.rs::versions_of_a_symbol`, `ordinals`; `loading.rs::a_missing_symbol_and_what_is_near` |
//! | `NativeLibrary.Free` | `fakes.rs::a_library_is_unloaded_and_loaded_again` |
//! | `GetMainProgramHandle`, `__Internal` | `loading.rs::what_the_process_has_loaded`, `a_missing_symbol_of_the_process` |
//! | `DirectPInvoke`, `DirectPInvokeList`, `NativeLibrary` items | `linked.rs` |
//! | lazy binding at the first call | `linked.rs::one_word_changed`, `process_wide.rs` |
//! | `Marshal.Prelink`, `PrelinkAll` | `imports.rs` |
//! | `DllNotFoundException`, `EntryPointNotFoundException`, `BadImageFormatException` | `load_errors.rs`, every text of which is a file |
//! | Mono's `dllmap` | other names per system: both tests of names; per symbol `attributes.rs::the_first_name_that_is_there` |

mod scratch;

use std::{env, fs, path::Path, process::Command, sync::Mutex};

use interop::{
    Fake, Library, OpenLibrary, Search,
    library::{Diagnosis, LibraryNotFound, Skipped},
    resolver::{self, Answer},
};

use self::scratch::{Scratch, again, kept, library_at, library_in, not_found, scratch_of_parent, text};

/// That it is this file that a declaration loads.
#[track_caller]
fn loads(library: Library, expected: &Path) {
    let library = kept(library);
    if let Err(error) = library.load() {
        panic!("{error}");
    }
    let path = library.path().expect("the system names it");
    assert_eq!(path.canonicalize().unwrap(), expected.canonicalize().unwrap());
    assert!(library.symbol(c"f0001").is_ok());
}

/// That nothing is found; the files that were tried.
#[track_caller]
fn tries(library: Library) -> (Vec<String>, LibraryNotFound) {
    let error = not_found(kept(library));
    (error.attempts().iter().map(|attempt| attempt.candidate().to_owned()).collect(), error)
}

/// A program of this name that is this one, and a directory that the system's loader searches.
fn in_a_tree(test: &str) {
    let scratch = Scratch::new();
    let program = scratch.0.join("bin").join(if cfg!(windows) { "program.exe" } else { "program" });
    fs::create_dir_all(scratch.0.join("bin")).unwrap();
    fs::create_dir_all(scratch.0.join("here")).unwrap();
    // The loader never looks again into a directory that was not there.
    fs::create_dir_all(scratch.0.join("system")).unwrap();
    let this = env::current_exe().unwrap();
    fs::hard_link(&this, &program).or_else(|_| fs::copy(&this, &program).map(drop)).unwrap();
    let separator = if cfg!(windows) { ";" } else { ":" };
    let root = scratch.0.display();
    again(test, &scratch, |command| {
        *command = Command::new(&program);
        command
            .args(["--exact", test, "--nocapture"])
            .env("INTEROP_TEST_SCRATCH", &scratch.0)
            .env("LD_LIBRARY_PATH", scratch.0.join("system"))
            .env("DYLD_LIBRARY_PATH", scratch.0.join("system"))
            .env("PROBING_LIBS", format!("relative{separator}{root}/variable{separator}{root}/more"))
            .current_dir(scratch.0.join("here"));
    });
}

/// .NET: "name variations", "absolute path", of what the system's loader searches.
#[test]
#[cfg(target_os = "linux")]
fn names_where_the_system_looks() {
    let Some(root) = scratch_of_parent() else {
        return in_a_tree("names_where_the_system_looks");
    };
    let system = root.join("system");
    // What there is; what is declared.
    let table: [(&str, Library); 8] = [
        ("libpn_a.so", Library::new("pn_a")),
        ("pn_b.so", Library::new("pn_b")),
        ("libpn_c.so.1", Library::new("pn_c").soname(1)),
        ("libpn_d.so.1", Library::new("pn_d").soname(2).soname(1)),
        ("libpn_e.so", Library::new("libpn_e")),
        ("libpn_f.so.1.2", Library::new("libpn_f.so.1.2")),
        ("pn_g.dll", Library::new("pn_g.dll")),
        ("odd-name", Library::new("pn_h").linux("absent").linux("odd-name")),
    ];
    for (file, library) in table {
        library_at(&system.join(file));
        loads(library, &system.join(file));
    }
    // What .NET tries, too, and this does not: no name without an ending, none without the declared version.
    for file in ["pn_i", "libpn_i", "libpn_j.so"] {
        library_at(&system.join(file));
    }
    assert_eq!(tries(Library::new("pn_i")).0, ["libpn_i.so", "pn_i.so"]);
    assert_eq!(tries(Library::new("pn_j").soname(1)).0, ["libpn_j.so.1"]);
    // Nor anything in the current directory, whatever it is called.
    let here = env::current_dir().unwrap();
    assert!(here.ends_with("here"));
    for name in ["libpn_k.so", "pn_k.so"] {
        library_at(&here.join(name));
    }
    assert_eq!(tries(Library::new("pn_k")).0.len(), 2);
    let (_, error) = tries(Library::new("./libpn_k.so"));
    assert_eq!(error.attempts()[0].diagnosis(), Some(&Diagnosis::RelativePath));
    // An absolute path is as it is written, and a name is no path.
    let elsewhere = root.join("elsewhere/pn_l");
    library_at(&elsewhere);
    loads(Library::new("pn").linux(text(&elsewhere)), &elsewhere);
    assert_eq!(tries(Library::new(text(root.join("elsewhere/absent.so")))).0.len(), 1);
}

/// The same on Windows. Wine's loader, as Windows', searches the program's directory.
#[test]
#[cfg(windows)]
fn names_where_windows_looks() {
    let Some(root) = scratch_of_parent() else {
        return in_a_tree("names_where_windows_looks");
    };
    let beside = root.join("bin");
    let table: [(&str, Library); 5] = [
        ("pv_a.dll", Library::new("pv_a")),
        ("pv_b.dll", Library::new("pv_b").soname(3)),
        ("pv_c.dll", Library::new("pv_c.dll")),
        ("pv_d.exe", Library::new("pv_d.exe")),
        ("pv_e-2.dll", Library::new("pv_e").soname(2).windows("absent.dll").windows("pv_e-2.dll")),
    ];
    for (file, library) in table {
        library_at(&beside.join(file));
        loads(library, &beside.join(file));
    }
    // Unlike .NET, only the name with the ending.
    for file in ["pv_f", "libpv_f.dll"] {
        library_at(&beside.join(file));
    }
    assert_eq!(tries(Library::new("pv_f")).0, ["pv_f.dll"]);
    // Nor anything in the current directory.
    let here = env::current_dir().unwrap();
    assert!(here.ends_with("here"));
    library_at(&here.join("pv_g.dll"));
    assert_eq!(tries(Library::new("pv_g")).0, ["pv_g.dll"]);
    for relative in [r".\pv_g.dll", "./pv_g.dll", r"\pv_g.dll", "C:pv_g.dll"] {
        let (_, error) = tries(Library::new(relative));
        assert_eq!(error.attempts()[0].diagnosis(), Some(&Diagnosis::RelativePath), "{relative}");
    }
    let elsewhere = root.join("elsewhere").join("pv_h.dll");
    library_at(&elsewhere);
    loads(Library::new("pv").windows(text(&elsewhere)), &elsewhere);
}

/// .NET: `ApplicationDirectory`, "assembly directory", `NATIVE_DLL_SEARCH_DIRECTORIES`, and the order of the places.
#[test]
fn places() {
    let Some(root) = scratch_of_parent() else {
        return in_a_tree("places");
    };
    let program = root.join("bin");
    for (place, directory) in [
        (Search::ProgramDirectory, program.clone()),
        (Search::FromProgram("../lib"), root.join("lib")),
        (Search::FromProgram("runtimes"), program.join("runtimes")),
        (Search::Directory(text(root.join("directory"))), root.join("directory")),
        (Search::Env("PROBING_LIBS"), root.join("variable")),
        (Search::Env("PROBING_LIBS"), root.join("more")),
    ] {
        let stem = kept(format!("pp_{:?}_{}", place, directory.file_name().unwrap().display()));
        let stem = kept(stem.replace(|c: char| !c.is_ascii_alphanumeric() && c != '_', "_"));
        let file = library_in(&directory, stem);
        assert!(!kept(Library::new(stem)).is_available() || cfg!(windows), "{stem}: nothing else finds it");
        // As the only place, behind one that does not have it, before one that is not asked any more.
        loads(Library::new(stem).search(place), &file);
        loads(Library::new(stem).search(Search::System).search(place), &file);
        loads(Library::new(stem).search(place).search(Search::System), &file);
    }
    // The test is compiled into the program, which is the module that has these in its data.
    static BESIDE: Library = Library::new("pp_beside").search(Search::ModuleDirectory);
    static NEAR: Library = Library::new("pp_near").search(Search::FromModule("../module"));
    for (library, directory) in [(&BESIDE, program), (&NEAR, root.join("module"))] {
        let file = library_in(&directory, library.name());
        library.load().unwrap();
        assert_eq!(library.path().unwrap().canonicalize().unwrap(), file.canonicalize().unwrap());
    }
}

/// The first place that has any of the names is taken; the system's are searched only if they are among the places.
#[test]
fn the_order_of_places() {
    let Some(root) = scratch_of_parent() else {
        return in_a_tree("the_order_of_places");
    };
    let [one, two] = ["one", "two"].map(|name| root.join(name));
    let [first, second] = [&one, &two].map(|path| Search::Directory(text(path)));
    let in_two = library_in(&two, "po_a");
    loads(Library::new("po_a").search(first).search(second), &in_two);
    let in_one = library_in(&one, "po_a");
    loads(Library::new("po_a").search(first).search(second), &in_one);
    loads(Library::new("po_a").search(second).search(first), &in_two);
    if cfg!(target_os = "linux") {
        // What is brought along goes before a version that the declaration would rather have.
        library_at(&two.join("libpo_b.so.3"));
        library_at(&one.join("libpo_b.so.1"));
        let versions = Library::new("po_b").soname(3).soname(1);
        loads(versions.search(first).search(second), &one.join("libpo_b.so.1"));

        library_at(&root.join("system/libpo_c.so"));
        let (tried, _) = tries(Library::new("po_c").search(first));
        assert_eq!(tried, ["libpo_c.so", "po_c.so"].map(|name| one.join(name).display().to_string()));
        loads(Library::new("po_c").search(first).search(Search::System), &root.join("system/libpo_c.so"));
        library_at(&root.join("system/libpo_d.so"));
        loads(Library::new("po_d").search(Search::System32), &root.join("system/libpo_d.so"));
    }
    // An absolute path is not searched for.
    let path = root.join("two/absent.so");
    assert_eq!(tries(Library::new(text(&path)).search(first).search(second)).0, [path.display().to_string()]);
}

/// A DLL beside the program is found before the system's, unless only the system's are wanted.
#[test]
#[cfg(windows)]
fn only_the_systems_directory() {
    let Some(root) = scratch_of_parent() else {
        return in_a_tree("only_the_systems_directory");
    };
    let beside = library_in(&root.join("bin"), "pw_beside");
    loads(Library::new("pw_beside"), &beside);
    let beside = library_in(&root.join("bin"), "pw_planted");
    assert_eq!(tries(Library::new("pw_planted").search(Search::System32)).0, ["pw_planted.dll"]);
    loads(Library::new("pw_planted"), &beside);
    let version = kept(Library::new("version").search(Search::System32));
    assert!(version.symbol(c"GetFileVersionInfoSizeW").is_ok());
}

/// What a program adds with `AddDllDirectory` is part of `Search::System`, until it is removed, and of nothing else.
#[test]
#[cfg(windows)]
fn directories_that_the_program_adds() {
    use std::{ffi::c_void, io, ptr::NonNull};

    static KERNEL32: Library = Library::new("kernel32").search(Search::System32);
    #[interop::import(library = KERNEL32, strings = utf16)]
    unsafe extern "system" {
        /// `DLL_DIRECTORY_COOKIE AddDllDirectory(PCWSTR NewDirectory)`
        #[fails(when = null, code = last_error)]
        safe fn AddDllDirectory(directory: &Path) -> io::Result<NonNull<c_void>>;

        /// # Safety
        /// `AddDllDirectory` returned the cookie, and it is not used again.
        #[fails(when = zero, code = last_error)]
        unsafe fn RemoveDllDirectory(cookie: NonNull<c_void>) -> io::Result<()>;
    }

    let Some(root) = scratch_of_parent() else {
        return in_a_tree("directories_that_the_program_adds");
    };
    let added = root.join("added");
    let [first, second] = ["pd_a", "pd_b"].map(|stem| library_in(&added, stem));
    assert_eq!(tries(Library::new("pd_a")).0, ["pd_a.dll"]);
    let cookie = AddDllDirectory(&added).unwrap();
    loads(Library::new("pd_a"), &first);
    tries(Library::new("pd_b").search(Search::System32));
    tries(Library::new("pd_b").search(Search::ProgramDirectory));
    loads(Library::new("pd_b").search(Search::ProgramDirectory).search(Search::System), &second);
    // SAFETY: it was just returned.
    unsafe { RemoveDllDirectory(cookie) }.unwrap();
    library_in(&added, "pd_c");
    assert_eq!(tries(Library::new("pd_c")).0, ["pd_c.dll"]);
}

/// What a library needs is found beside it, if it was found in a place or by its path. (Elsewhere its own `RUNPATH` says where.)
#[test]
#[cfg(windows)]
fn beside_the_library_that_needs_it() {
    let scratch = Scratch::new();
    let directory = scratch.0.join("brought");
    let needed = directory.join(Path::new(interop_test_native::DEPENDENCY).file_name().unwrap());
    let needs = directory.join("pn_needs.dll");
    fs::create_dir_all(&directory).unwrap();
    fs::copy(interop_test_native::MISSING_DEPENDENCY, &needs).unwrap();
    let library = kept(Library::new("pn_needs").search(Search::Directory(text(&directory))));
    assert!(!library.is_available(), "what it needs is not there");
    fs::copy(interop_test_native::DEPENDENCY, &needed).unwrap();
    let function = library.symbol(c"needs_gone").unwrap();
    // SAFETY: `int needs_gone(void)`.
    let function: extern "C" fn() -> i32 = unsafe { std::mem::transmute(function) };
    assert_eq!(function(), 1);
}

#[test]
fn places_that_are_not_searched_are_told() {
    let Some(_) = scratch_of_parent() else {
        return in_a_tree("places_that_are_not_searched_are_told");
    };
    let (_, error) = tries(
        Library::new("ps")
            .soname(1)
            .search(Search::Env("PROBING_NOT_SET"))
            .search(Search::Directory("relative"))
            .search(Search::Env("PROBING_LIBS")),
    );
    let skipped: Vec<_> = error
        .attempts()
        .iter()
        .filter_map(|attempt| match attempt.diagnosis() {
            Some(Diagnosis::PlaceSkipped { place, reason }) => Some((*place, reason.clone())),
            _ => None,
        })
        .collect();
    let relative = || Skipped::Relative("relative".into());
    assert_eq!(
        skipped,
        [
            (Search::Env("PROBING_NOT_SET"), Skipped::NotSet),
            (Search::Directory("relative"), relative()),
            (Search::Env("PROBING_LIBS"), relative()),
        ]
    );
    assert!(
        error
            .to_string()
            .contains("not looked for in the directories of the variable `PROBING_NOT_SET`: it is not set")
    );
}

/// A program with more rights than its user: the variable and the program's directory, which that user could choose, are not
/// looked into, but a directory that the program names is; and nothing is traced. Only root can make such a program.
#[test]
#[cfg(target_os = "linux")]
fn a_set_user_id_program() {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};

    static ALL: Library = Library::new("pu")
        .soname(1)
        .search(Search::Env("PROBING_LIBS"))
        .search(Search::ProgramDirectory)
        .search(Search::FromProgram("../lib"))
        .search(Search::ModuleDirectory);
    if let Some(root) = scratch_of_parent() {
        // The system's own loader has removed it, unless the system gives no rights here (`nosuid`, `NoNewPrivs`).
        if env::var_os("LD_LIBRARY_PATH").is_some() {
            scratch::skipped("a_set_user_id_program", "the system gives no rights here");
            return;
        }
        let error = not_found(&ALL);
        let reasons: Vec<_> = error.attempts().iter().map(|attempt| attempt.diagnosis().cloned()).collect();
        let places = [
            Search::Env("PROBING_LIBS"),
            Search::ProgramDirectory,
            Search::FromProgram("../lib"),
            Search::ModuleDirectory,
        ];
        let expected = places.map(|place| Some(Diagnosis::PlaceSkipped { place, reason: Skipped::Elevated }));
        assert_eq!(reasons, expected);
        // What lies beside the program is not looked into to explain the error, either.
        assert_eq!(not_found(kept(Library::new("pu").soname(1))).attempts()[0].diagnosis(), None);
        let directory = root.join("variable");
        loads(Library::new("pu").soname(1).search(Search::Directory(text(&directory))), &directory.join("libpu.so.1"));
        return;
    }
    let scratch = Scratch::new();
    let program = scratch.0.join("program");
    fs::copy(env::current_exe().unwrap(), &program).unwrap();
    library_at(&scratch.0.join("libpu.so.1"));
    library_at(&scratch.0.join("lib/libpu.so.1"));
    library_at(&scratch.0.join("variable/libpu.so.1"));
    let nobody = std::os::unix::fs::chown(&program, Some(65534), None);
    fs::set_permissions(&program, fs::Permissions::from_mode(0o4755)).unwrap();
    if nobody.is_err() {
        scratch::skipped("a_set_user_id_program", "only root can make one");
        return;
    }
    let said = again("a_set_user_id_program", &scratch, |command| {
        *command = Command::new(&program);
        command
            .args(["--exact", "a_set_user_id_program", "--nocapture"])
            .env("INTEROP_TEST_SCRATCH", &scratch.0)
            .env("INTEROP_TRACE", "load")
            .env("PROBING_LIBS", scratch.0.join("variable"))
            .env("LD_LIBRARY_PATH", "/")
            .current_dir("/")
            .uid(65533);
    });
    assert!(!said.contains("interop: "), "it is not traced: {said}");
}

/// A `Library` in the data of a shared library is looked for beside that, not beside the program.
#[test]
fn beside_the_module_that_declares_it() {
    let scratch = Scratch::new();
    let module = library_in(&scratch.0.join("plugin"), "plugin");
    let beside = library_in(&scratch.0.join("plugin"), "pm_a");
    let within = library_in(&scratch.0.join("plugin/native"), "pm_b");
    let storage = Library::open(&module).unwrap().symbol(c"storage").unwrap();
    let declare = |index: usize, library: Library| -> &'static Library {
        // SAFETY: 4096 bytes of the module's, aligned, for whose parts nobody else has a use; it is never unloaded.
        unsafe {
            let place = storage.cast::<Library>().add(index);
            assert!(size_of::<Library>() * (index + 1) < 4096);
            place.write(library);
            place.as_ref()
        }
    };
    for (index, (library, file)) in [
        (Library::new("pm_a").search(Search::ModuleDirectory), beside),
        (Library::new("pm_b").search(Search::FromModule("native")), within),
    ]
    .into_iter()
    .enumerate()
    {
        let library = declare(index, library);
        library.load().unwrap();
        assert_eq!(library.path().unwrap().canonicalize().unwrap(), file.canonicalize().unwrap());
    }
    // The same declaration in the program's data does not find it, and one that is in no file does not know where to look.
    static HERE: Library = Library::new("pm_a").search(Search::ModuleDirectory);
    assert!(!HERE.is_available());
    let nowhere = Box::new(Library::new("pm_a").search(Search::ModuleDirectory));
    let error = not_found(&nowhere);
    let reason = Diagnosis::PlaceSkipped { place: Search::ModuleDirectory, reason: Skipped::Unknown };
    assert_eq!(error.attempts()[0].diagnosis(), Some(&reason));
}

/// .NET: "order of resolution". Runs alone, because a program's resolvers are asked for every library.
#[test]
fn the_order_of_resolvers() {
    static ASKED: Mutex<Vec<&str>> = Mutex::new(Vec::new());
    fn record(who: &'static str, name: &str) -> Option<Answer> {
        if name.starts_with("pr_") {
            ASKED.lock().unwrap().push(who);
        }
        None
    }
    fn asked() -> Vec<&'static str> {
        std::mem::take(&mut *ASKED.lock().unwrap())
    }
    let Some(root) = scratch_of_parent() else {
        return in_a_tree("the_order_of_resolvers");
    };
    static LIBRARY: Library = Library::new("pr_a");
    static OTHER: Library = Library::new("pr_b");

    let last = resolver::add_last_resort(|request| {
        assert!(!request.attempts().is_empty());
        record("last resort", request.name())
    });
    let older = resolver::add(|request| record("program, older", request.name()));
    resolver::add(|request| record("program, newer", request.name())).keep();
    let own = LIBRARY.add_resolver(|request| record("own, older", request.name()));
    let newer = LIBRARY.add_resolver(|request| {
        assert!(request.attempts().is_empty());
        assert!(request.candidates().iter().all(|name| name.contains("pr_a")));
        record("own, newer", request.name())
    });
    assert!(!LIBRARY.is_available());
    assert_eq!(asked(), ["own, newer", "own, older", "program, newer", "program, older", "last resort"]);
    assert!(!OTHER.is_available());
    assert_eq!(asked(), ["program, newer", "program, older", "last resort"]);

    drop(newer);
    older.remove();
    assert!(!LIBRARY.is_available());
    assert_eq!(asked(), ["own, older", "program, newer", "last resort"]);

    // The first answer counts; the cache goes before everything.
    let file = library_in(&root.join("answers"), "pr_a");
    let path = file.clone();
    let answers = LIBRARY.add_resolver(move |_| Some(Answer::Path(path.clone())));
    LIBRARY.load().unwrap();
    assert_eq!(asked(), [""; 0]);
    assert_eq!(LIBRARY.path().unwrap().canonicalize().unwrap(), file.canonicalize().unwrap());
    drop((answers, own));
    LIBRARY.load().unwrap();
    assert_eq!(asked(), [""; 0]);

    // A last resort that has an answer.
    drop(last);
    let open = Library::open(&file).unwrap();
    let last = resolver::add_last_resort(move |request| {
        (request.name() == "pr_b").then(|| Answer::Open(OpenLibrary::clone(&open)))
    });
    OTHER.load().unwrap();
    assert_eq!(asked(), ["program, newer"]);
    assert!(OTHER.symbol(c"f0002").is_ok());
    drop(last);
}

#[test]
fn an_answer_that_cannot_be_loaded_is_the_error() {
    let scratch = Scratch::new();
    let present = library_in(&scratch.0, "pa_a");
    let absent = scratch.0.join("absent");
    let library = kept(Library::new(text(&present)));
    let relative = library.add_resolver(|_| Some(Answer::Path("relative".into())));
    let error = not_found(library);
    assert_eq!(error.attempts()[0].diagnosis(), Some(&Diagnosis::RelativePath));
    drop(relative);
    let path = absent.clone();
    let line = line!() + 1;
    let missing = library.add_resolver(move |_| Some(Answer::Path(path.clone())));
    let error = not_found(library);
    let [attempt] = error.attempts() else { panic!("{error}") };
    assert_eq!(attempt.candidate(), absent.display().to_string());
    assert!(attempt.is_of_resolver());
    assert!(error.to_string().contains(&format!("probing.rs:{line})")), "{error}");
    drop(missing);
    assert!(library.is_available(), "what the declaration says is there");
}

#[test]
fn a_resolver_may_answer_a_fake_or_ask_for_its_own_library() {
    extern "C" fn answer() -> i32 {
        42
    }
    static FAKED: Library = Library::new("pf_absent");
    let resolver = FAKED.add_resolver(|_| {
        assert!(!FAKED.is_available(), "it is not asked again meanwhile");
        // SAFETY: nothing else is declared to be called that.
        Some(Answer::Fake(unsafe { Fake::new().function(c"answer", answer as *const ()) }))
    });
    let address = FAKED.symbol(c"answer").unwrap();
    assert_eq!(address.as_ptr().cast_const().cast(), answer as *const ());
    drop(resolver);
    assert!(FAKED.is_available(), "what is resolved stays");
    assert_eq!(FAKED.path(), None);
}

/// What it has not, the library has that the declaration finds; where there is none, that is the error.
#[test]
fn a_resolver_may_answer_a_partial_fake() {
    extern "C" fn answer() -> i32 {
        42
    }
    // SAFETY: nothing else is declared to be called that.
    let fake = || unsafe { Fake::new().function(c"answer", answer as *const ()) }.partial();
    let real = kept(Library::new(interop_test_native::THOUSAND));
    let faked = kept(Library::new(interop_test_native::THOUSAND));
    let _resolver = faked.add_resolver(move |_| Some(Answer::Fake(fake())));
    assert_eq!(faked.symbol(c"answer").unwrap().as_ptr().cast_const().cast(), answer as *const ());
    assert_eq!(faked.symbol(c"f0042").unwrap(), real.symbol(c"f0042").unwrap());
    assert!(real.symbol(c"answer").is_err());

    static ABSENT: Library = Library::new("pf_nowhere").soname(1);
    let first = ABSENT.add_resolver(move |_| Some(Answer::Fake(fake())));
    let one = not_found(&ABSENT).attempts().len();
    drop(first);
    let _last =
        resolver::add_last_resort(move |request| (request.name() == "pf_nowhere").then(|| Answer::Fake(fake())));
    assert_eq!(not_found(&ABSENT).attempts().len(), one);
}

#[test]
fn a_panic_in_a_resolver_changes_nothing() {
    static LIBRARY: Library = Library::new("px_absent");
    let resolver = LIBRARY.add_resolver(|_| panic!("no idea"));
    assert!(std::panic::catch_unwind(|| LIBRARY.is_available()).is_err());
    assert!(std::panic::catch_unwind(|| LIBRARY.is_available()).is_err(), "it is asked again");
    drop(resolver);
    assert!(!LIBRARY.is_available());
}
