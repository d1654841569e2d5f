//! How a library is opened: at run time, with flags, from memory; and how its symbols are found: by a function of its own, by a
//! version, by an ordinal.

mod scratch;

use std::fs;

use interop::{Library, LoadFlags, OpenLibrary, library::Diagnosis};
use interop_test_native::THOUSAND;

use self::scratch::{Scratch, kept, library_in, not_found, text};

/// .NET: `NativeLibrary.Load` and its errors.
#[test]
fn opened_at_run_time() {
    let scratch = Scratch::new();
    let path = library_in(&scratch.0, "opened");
    let open = Library::open(&path).unwrap();
    assert_eq!(open.name(), path.to_str().unwrap());
    assert_eq!(open.path().unwrap().canonicalize().unwrap(), path.canonicalize().unwrap());
    let twice = Library::open(&path).unwrap();
    assert_eq!(open.symbol(c"f0003").unwrap(), twice.symbol(c"f0003").unwrap());
    assert!(open.symbol(c"absent").unwrap_err().to_string().contains("has no symbol `absent`"));

    let error = Library::open("relative/path").unwrap_err();
    assert!(error.to_string().contains("relative/path: not tried"), "{error}");
    // `dlopen` would give the program itself.
    let error = Library::open("").unwrap_err();
    assert!(error.to_string().contains("the name is empty"), "{error}");
    static NAMELESS: Library = Library::new("interop_nameless").linux("").macos("").windows("");
    assert_eq!(not_found(&NAMELESS).attempts()[0].diagnosis(), Some(&Diagnosis::EmptyName));
    // To libloading, a name that ends with a NUL is a C string: one of these would be the program, the other a library.
    for name in ["\0", "libc.so.6\0", "a\0b", "/a\0b"] {
        let error = Library::open(name).unwrap_err();
        assert!(error.to_string().contains("there is a NUL in the name"), "{error}");
    }
    static WITH_NUL: Library = Library::new("interop\0");
    assert_eq!(not_found(&WITH_NUL).attempts()[0].diagnosis(), Some(&Diagnosis::NulInName));
    // glibc would end the process with this one, whatever the stack.
    let error = Library::open("a".repeat(16 << 20)).unwrap_err();
    assert!(error.to_string().ends_with("write the file name, or the absolute path, of the library"));
    assert!(Library::open(format!("/{}", "a".repeat(5000))).is_err());
    let absent = scratch.0.join("absent");
    let error = Library::open(&absent).unwrap_err();
    assert_eq!(error.library(), absent.to_str().unwrap());
    assert!(!error.to_string().contains("write `."), "there is no declaration to change: {error}");

    // SAFETY: nothing of it is used any more.
    unsafe {
        open.close().unwrap();
        twice.close().unwrap();
    }
    let loaded = Library::open_with(&path, LoadFlags::new().already_loaded());
    assert!(loaded.is_err() || cfg!(target_env = "musl"), "it is not there any more");
}

#[test]
fn only_what_is_loaded() {
    let scratch = Scratch::new();
    let path = library_in(&scratch.0, "noload");
    let library = kept(Library::new(text(&path)).flags(LoadFlags::new().already_loaded()));
    let error = not_found(library);
    assert_eq!(error.attempts()[0].diagnosis(), Some(&Diagnosis::NotLoaded));
    let open = Library::open(&path).unwrap();
    assert_eq!(library.symbol(c"f0004").unwrap(), open.symbol(c"f0004").unwrap());
}

/// With `no_delete`, a library stays when it is closed as often as it was opened.
#[test]
#[cfg(any(all(target_os = "linux", target_env = "gnu"), target_vendor = "apple", windows))]
fn what_is_not_deleted() {
    let scratch = Scratch::new();
    for (name, flags, stays) in [("deleted", LoadFlags::new(), false), ("kept", LoadFlags::new().no_delete(), true)] {
        let path = library_in(&scratch.0, name);
        let open = Library::open_with(&path, flags).unwrap();
        // SAFETY: nothing of it is used any more.
        unsafe { open.close() }.unwrap();
        assert_eq!(Library::open_with(&path, LoadFlags::new().already_loaded()).is_ok(), stays, "{name}");
    }
}

/// A library that another one needs, without having been linked to it.
#[test]
#[cfg(unix)]
fn global_symbols_are_found_by_later_libraries() {
    let scratch = Scratch::new();
    let [core, other, plugin] =
        ["core", "other", "plugin"].map(|name| scratch.0.join(format!("{name}{}", scratch::END)));
    scratch::compile(&scratch::compiler(), "int core_answer(void) { return 42; }", &[], &core);
    scratch::compile(&scratch::compiler(), "int other_answer(void) { return 42; }", &[], &other);
    let source = "int core_answer(void); int plugin(void) { return core_answer(); }";
    let undefined: &[&str] = if cfg!(target_vendor = "apple") { &["-undefined", "dynamic_lookup"] } else { &[] };
    scratch::compile(&scratch::compiler(), source, undefined, &plugin);
    let plugin = kept(Library::new(text(&plugin)));
    // Locally, which is how it always is, the plugin does not see it.
    Library::open(&core).unwrap();
    assert!(!plugin.is_available());
    kept(Library::new(text(&core)).flags(LoadFlags::new().global())).load().unwrap();
    let function = plugin.symbol(c"plugin").unwrap();
    // SAFETY: `int plugin(void)`.
    let function: extern "C" fn() -> i32 = unsafe { std::mem::transmute(function) };
    assert_eq!(function(), 42);
}

/// With `lazy`, a function that is lacking and never called is no error.
#[test]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn lazy_binding_does_not_look_ahead() {
    let scratch = Scratch::new();
    let path = scratch.0.join("lacking.so");
    let source = "void pl_absent(void); int lazy(int x) { if (x) pl_absent(); return 7; }";
    scratch::compile(&scratch::compiler(), source, &["-Wl,-z,lazy"], &path);
    assert!(!kept(Library::new(text(&path))).is_available());
    let lazy = kept(Library::new(text(&path)).flags(LoadFlags::new().lazy()));
    let function = lazy.symbol(c"lazy").unwrap();
    // SAFETY: `int lazy(int)`.
    let function: extern "C" fn(i32) -> i32 = unsafe { std::mem::transmute(function) };
    assert_eq!(function(0), 7);
}

/// With `deep_bind`, a library finds its own function before the one that is already there for everybody.
#[test]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn deep_binding() {
    fn calls(library: Library) -> i32 {
        let function = kept(library).symbol(c"calls").unwrap();
        // SAFETY: `int calls(void)`.
        let function: extern "C" fn() -> i32 = unsafe { std::mem::transmute(function) };
        function()
    }
    let scratch = Scratch::new();
    let [everybody, own, deep] = ["everybody", "own", "deep"].map(|name| scratch.0.join(name));
    scratch::compile(&scratch::compiler(), "int pd_who(void) { return 1; }", &[], &everybody);
    for path in [&own, &deep] {
        scratch::compile(
            &scratch::compiler(),
            "int pd_who(void) { return 2; } int calls(void) { return pd_who(); }",
            &[],
            path,
        );
    }
    kept(Library::new(text(&everybody)).flags(LoadFlags::new().global())).load().unwrap();
    assert_eq!(calls(Library::new(text(&own))), 1);
    assert_eq!(calls(Library::new(text(&deep)).flags(LoadFlags::new().deep_bind())), 2);
}

#[test]
#[cfg(target_os = "linux")]
fn a_library_in_memory() {
    let bytes = fs::read(THOUSAND).unwrap();
    // Twice: the loader must not take the second for the first.
    let [first, second] = [(); 2].map(|()| Library::open_bytes("thousand", &bytes).unwrap());
    let addresses = [&first, &second].map(|library| library.symbol(c"f0999").unwrap());
    assert_ne!(addresses[0], addresses[1]);
    // SAFETY: `int f0999(void)`.
    let function: extern "C" fn() -> i32 = unsafe { std::mem::transmute(addresses[1]) };
    assert_eq!(function(), 999);
    assert_eq!((first.name(), first.path()), ("thousand", None));
    if cfg!(feature = "diagnostics") {
        assert!(first.symbol(c"F0042").unwrap_err().to_string().contains("it has `f0042`"));
    }
    let error = Library::open_bytes("cut-off", &bytes[..5000]).unwrap_err();
    assert!(error.to_string().contains("ends too early"), "{error}");
    let error = Library::open_bytes("text", b"no library").unwrap_err();
    assert_eq!(error.library(), "text");
}

/// A daemon closes descriptors that it does not know. The next library in memory gets the number of the one before, which
/// the loader must not take it for. In a process of its own, where nobody else opens files.
#[test]
#[cfg(target_os = "linux")]
fn two_libraries_in_memory_with_one_descriptor() {
    use std::{
        collections::BTreeSet,
        ffi::{OsString, c_int},
    };

    unsafe extern "C" {
        fn close(descriptor: c_int) -> c_int;
    }
    let Some(_) = scratch::scratch_of_parent() else {
        scratch::again("two_libraries_in_memory_with_one_descriptor", &Scratch::new(), |_| {});
        return;
    };
    let descriptors = || -> BTreeSet<OsString> {
        let entries = fs::read_dir("/proc/self/fd").unwrap().map(|entry| entry.unwrap());
        let memory =
            |path: &std::path::Path| fs::read_link(path).is_ok_and(|to| to.starts_with("/memfd:in-turn (deleted)"));
        entries.filter(|entry| memory(&entry.path())).map(|entry| entry.file_name()).collect()
    };
    let mut numbers = BTreeSet::new();
    for (library, own, others) in [
        (THOUSAND, c"f0999", c"add_i32"),
        (interop_test_native::FIXTURES, c"add_i32", c"f0999"),
        (THOUSAND, c"f0999", c"add_i32"),
    ] {
        let open = Library::open_bytes("in-turn", &fs::read(library).unwrap()).unwrap();
        assert!(open.symbol(own).is_ok());
        assert!(open.symbol(others).is_err());
        let descriptors = descriptors();
        assert_eq!(descriptors.len(), 1);
        for number in &descriptors {
            let number = number.to_str().unwrap().parse().unwrap();
            // SAFETY: the library's descriptor, which nobody uses any more: it is loaded.
            assert_eq!(unsafe { close(number) }, 0);
        }
        numbers.extend(descriptors);
    }
    assert_eq!(numbers.len(), 1, "each had the same");
}

#[test]
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn a_library_in_memory_is_refused_here() {
    let error = Library::open_bytes("thousand", &fs::read(THOUSAND).unwrap()).unwrap_err();
    assert!(error.to_string().contains("write the bytes to a file"), "{error}");
}

/// .NET has no counterpart: `vkGetInstanceProcAddr` and its like.
#[test]
fn a_loader_function() {
    use std::{
        ffi::{CStr, c_void},
        ptr::NonNull,
    };

    /// `f` and a number stand for `g` and the number.
    fn loader(library: &OpenLibrary, name: &CStr) -> Option<NonNull<c_void>> {
        let number = name.to_str().ok()?.strip_prefix('g')?;
        library.symbol(&std::ffi::CString::new(format!("f{number}")).unwrap()).ok()
    }
    // SAFETY: whoever looks for `g` and a number knows what it stands for.
    static LIBRARY: Library = unsafe { Library::new(THOUSAND).loader(loader) };
    static PLAIN: Library = Library::new(THOUSAND);
    assert_eq!(LIBRARY.symbol(c"g0042").unwrap(), PLAIN.symbol(c"f0042").unwrap());
    assert_eq!(LIBRARY.symbol(c"f0042").unwrap(), PLAIN.symbol(c"f0042").unwrap(), "the table has it");
    assert!(PLAIN.symbol(c"g0042").is_err());
    assert!(LIBRARY.symbol(c"g1042").is_err());
}

#[test]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn versions_of_a_symbol() {
    let scratch = Scratch::new();
    let path = scratch.0.join("versions.so");
    let source = r#"
        int old_answer(void) { return 1; }
        int new_answer(void) { return 2; }
        __asm__(".symver old_answer,answer@V_1");
        __asm__(".symver new_answer,answer@@V_2");
    "#;
    let script = scratch.file("versions.map", b"V_1 { global: answer; local: *; }; V_2 { global: answer; } V_1;");
    scratch::compile(&scratch::compiler(), source, &[&format!("-Wl,--version-script={}", script.display())], &path);
    let library = kept(Library::new(text(&path)));
    let call = |address: std::ptr::NonNull<std::ffi::c_void>| {
        // SAFETY: `int answer(void)`, in either version.
        let function: extern "C" fn() -> i32 = unsafe { std::mem::transmute(address) };
        function()
    };
    assert_eq!(call(library.symbol(c"answer").unwrap()), 2);
    assert_eq!(call(library.symbol(c"answer@V_1").unwrap()), 1);
    assert_eq!(call(library.symbol(c"answer@@V_2").unwrap()), 2);
    assert_eq!(call(library.symbol_version(c"answer", c"V_1").unwrap()), 1);
    let error = library.symbol_version(c"answer", c"V_3").unwrap_err();
    assert_eq!(error, library.symbol(c"answer@V_3").unwrap_err());
}

#[test]
fn ordinals() {
    let found = kept(Library::new(THOUSAND)).symbol(c"#1");
    if cfg!(windows) {
        assert!(found.is_ok(), "{found:?}");
    } else {
        assert!(found.unwrap_err().to_string().contains("on Windows only"));
    }
}
