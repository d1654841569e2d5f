//! Loading that is disturbed: functions of the program that call what they are asked for, that panic, or that answer twice;
//! libraries that call back while they are loaded; threads that bind while everything under them changes.

mod scratch;

use std::{
    ffi::{CStr, c_int, c_void},
    panic::catch_unwind,
    ptr::NonNull,
    sync::{
        Barrier,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

use interop::{
    Fake, Library, LoadFlags, OpenLibrary,
    library::{Symbol, no_fakes},
    resolver::{self, Answer},
};
use interop_test_native::{FIXTURES, THOUSAND};

use self::scratch::{Scratch, again, kept, library_in, scratch_of_parent, text};

/// As a program would declare Vulkan, with `vkGetInstanceProcAddr` among the rest.
mod own_loader {
    use super::*;

    // SAFETY: `the_sum` is `add_i32`; every other name is the table's.
    static LIBRARY: Library = unsafe { Library::new(FIXTURES).loader(loader) };

    #[interop::import(library = LIBRARY)]
    unsafe extern "C" {
        safe fn echo_int(x: c_int) -> c_int;
        #[entry_point("the_sum")]
        pub(super) safe fn add(a: c_int, b: c_int) -> c_int;
        #[entry_point("the_panic")]
        pub(super) safe fn panics();
        #[entry_point("echo_i64")]
        pub(super) safe fn echo(x: i64) -> i64;
    }

    fn loader(library: &OpenLibrary, name: &CStr) -> Option<NonNull<c_void>> {
        assert_eq!(echo_int(7), 7);
        assert_ne!(name, c"the_panic");
        (name == c"the_sum").then(|| library.symbol(c"add_i32").unwrap())
    }
}

#[test]
fn a_loader_function_that_calls_its_own_block() {
    assert_eq!(own_loader::add(1, 2), 3);
    assert!(catch_unwind(own_loader::panics).is_err());
    assert_eq!(own_loader::echo(5), 5, "it is asked again, and the table");
}

mod own_resolver {
    use super::*;

    pub(super) static LIBRARY: Library = Library::new(FIXTURES);

    #[interop::import(library = LIBRARY, api = API)]
    unsafe extern "C" {
        pub(super) safe fn add_i32(a: c_int, b: c_int) -> c_int;
        safe fn echo_int(x: c_int) -> c_int;
    }

    pub(super) fn all() -> bool {
        API.bind_all().is_ok_and(|absent| absent.is_empty())
    }
}

/// What it calls is found without it, and stays: its own answer comes too late.
#[test]
fn a_resolver_that_calls_its_own_block() {
    let resolver = own_resolver::LIBRARY.add_resolver(|_| {
        assert_eq!(own_resolver::add_i32(1, 2), 3);
        assert!(own_resolver::all());
        Some(Answer::Fake(Fake::new()))
    });
    assert_eq!(own_resolver::add_i32(3, 4), 7);
    assert!(own_resolver::LIBRARY.path().is_some());
    drop(resolver);
}

/// Two resolvers, each of which needs the other's library.
#[test]
fn resolvers_that_need_each_other() {
    static FIRST: Library = Library::new("hl_first");
    static SECOND: Library = Library::new("hl_second");
    let asked = kept(AtomicUsize::new(0));
    let resolvers = [(&FIRST, &SECOND), (&SECOND, &FIRST)].map(|(own, other)| {
        own.add_resolver(move |_| {
            asked.fetch_add(1, Ordering::Relaxed);
            assert!(!other.is_available());
            None
        })
    });
    assert!(!FIRST.is_available());
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    drop(resolvers);
}

/// Loads it with this answer of a resolver, in two threads: while the resolver is asked for one, the other is faster.
fn load_in_a_race(library: &'static Library, answer: impl Fn() -> Answer + Send + Sync + 'static) {
    let second = AtomicBool::new(false);
    let resolver = library.add_resolver(move |_| {
        if !second.swap(true, Ordering::Relaxed) {
            thread::scope(|scope| scope.spawn(|| library.load().unwrap()).join().unwrap());
        }
        Some(answer())
    });
    library.load().unwrap();
    drop(resolver);
}

/// The system counts how often a library was opened, which is twice then.
#[test]
fn a_library_that_was_opened_twice_is_unloaded() {
    let scratch = Scratch::new();
    let path = library_in(&scratch.0, "twice");
    let (library, answer) = (kept(Library::new("hl_twice")), path.clone());
    load_in_a_race(library, move || Answer::Path(answer.clone()));
    assert!(library.symbol(c"f0042").is_ok(), "it is still there");
    // SAFETY: nothing of the library is used any more, and it has left nothing behind.
    unsafe { library.unload() }.unwrap();
    if !cfg!(target_env = "musl") {
        assert!(Library::open_with(&path, LoadFlags::new().already_loaded()).is_err(), "it is gone");
    }
}

/// What a resolver has opened is its own, however often it answers with it.
#[test]
fn an_open_answer_is_not_closed() {
    let scratch = Scratch::new();
    let open = Library::open(library_in(&scratch.0, "open")).unwrap();
    let (library, answer) = (kept(Library::new("hl_open")), open.clone());
    load_in_a_race(library, move || Answer::Open(answer.clone()));
    assert_eq!(library.symbol(c"f0042").unwrap(), open.symbol(c"f0042").unwrap());
}

/// The loader would wait until somebody writes.
#[test]
#[cfg(unix)]
fn a_pipe_is_no_library() {
    use interop::library::Diagnosis;

    unsafe extern "C" {
        fn mkfifo(path: *const std::ffi::c_char, mode: u32) -> c_int;
    }
    let scratch = Scratch::new();
    let path = scratch.0.join("pipe.so");
    let name = std::ffi::CString::new(text(&path)).unwrap();
    // SAFETY: a C string.
    assert_eq!(unsafe { mkfifo(name.as_ptr(), 0o600) }, 0);
    for path in [&*path, "/dev/zero".as_ref()] {
        for flags in [LoadFlags::new(), LoadFlags::new().already_loaded()] {
            let error = scratch::not_found(kept(Library::new(text(path)).flags(flags)));
            let expected = Diagnosis::NotALibrary { path: path.into(), found: Some("a pipe or a device") };
            assert_eq!(error.attempts()[0].diagnosis(), Some(&expected));
        }
    }
}

/// Its constructor calls the program, which uses the same library, and one that is not there.
#[test]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn a_library_that_calls_back_while_it_is_loaded() {
    static CALLED: AtomicUsize = AtomicUsize::new(0);
    static SYMBOL: Symbol = Symbol::new();
    static PLUGIN: std::sync::OnceLock<&'static Library> = std::sync::OnceLock::new();

    extern "C" fn called_back() {
        let plugin = PLUGIN.get().unwrap();
        plugin.load().unwrap();
        // SAFETY: nobody calls it.
        unsafe { SYMBOL.bind(plugin, "hl_answer\0") }.unwrap();
        assert!(!kept(Library::new("hl_absent")).is_available());
        CALLED.fetch_add(1, Ordering::Relaxed);
    }

    let scratch = Scratch::new();
    let [core, plugin] = ["core.so", "plugin.so"].map(|name| scratch.0.join(name));
    scratch::compile(&scratch::compiler(), "void (*hl_hook)(void);", &[], &core);
    let source = "extern void (*hl_hook)(void); __attribute__((constructor)) static void start(void) { hl_hook(); }
        int hl_answer(void) { return 42; }";
    scratch::compile(&scratch::compiler(), source, &[], &plugin);
    let core = kept(Library::new(text(&core)).flags(LoadFlags::new().global()));
    let hook = core.symbol(c"hl_hook").unwrap().cast::<extern "C" fn()>();
    // SAFETY: `void (*hl_hook)(void)`, which nobody else uses.
    unsafe { hook.write(called_back) };
    let plugin: &Library = PLUGIN.get_or_init(|| kept(Library::new(text(&plugin))));
    plugin.load().unwrap();
    assert_eq!(CALLED.load(Ordering::Relaxed), 1);
    // SAFETY: `int hl_answer(void)`.
    let answer: extern "C" fn() -> c_int = unsafe { std::mem::transmute(SYMBOL.get().unwrap()) };
    assert_eq!(answer(), 42);
}

/// Values of `INTEROP_TRACE`, and whether loading is traced.
#[test]
fn words_of_the_trace_variable() {
    static PRESENT: Library = Library::new(THOUSAND);
    let test = "words_of_the_trace_variable";
    if scratch_of_parent().is_some() {
        PRESENT.load().unwrap();
        return;
    }
    let scratch = Scratch::new();
    let long = format!("{}load", "call,".repeat(5000));
    for (value, traced) in [
        ("", false),
        (",,", false),
        ("loads", false),
        ("LOAD", false),
        ("load=1", false),
        ("load", true),
        (",load,", true),
        ("\t load\n", true),
        (&long, true),
    ] {
        let said = again(test, &scratch, |command| {
            command.env("INTEROP_TRACE", value);
        });
        assert_eq!(said.contains("interop: library "), traced, "{value:?}: {said}");
    }
    #[cfg(unix)]
    for (value, traced) in [(&b"\xff,load"[..], true), (b"load\xff", false)] {
        let said = again(test, &scratch, |command| {
            command.env("INTEROP_TRACE", <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(value));
        });
        assert_eq!(said.contains("interop: library "), traced, "{value:?}: {said}");
    }
}

mod busy {
    use super::*;

    pub(super) static LIBRARY: Library = Library::new(FIXTURES);

    #[interop::import(library = LIBRARY, api = API)]
    unsafe extern "C" {
        pub(super) safe fn add_i32(a: c_int, b: c_int) -> c_int;
        pub(super) safe fn echo_int(x: c_int) -> c_int;
        #[optional]
        pub(super) safe fn not_there() -> Option<c_int>;
    }
}

extern "C" fn subtract(a: c_int, b: c_int) -> c_int {
    a - b
}

extern "C" fn forty_two() -> c_int {
    42
}

/// Threads bind the same symbols and others, and load libraries for the first time, while fakes stand on each other and are
/// removed from below, and resolvers come and go.
#[test]
fn threads_bind_while_everything_changes() {
    const THREADS: usize = 3;
    let rounds = 300;
    let _alone = no_fakes();
    let fresh: Vec<&Library> = (0..rounds).map(|_| kept(Library::new(THOUSAND))).collect();
    let barrier = Barrier::new(THREADS + 2);
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                barrier.wait();
                for library in &fresh {
                    assert!([8, 2].contains(&busy::add_i32(5, 3)));
                    assert_eq!(busy::echo_int(7), 7);
                    assert!([None, Some(42)].contains(&busy::not_there()));
                    assert!(busy::LIBRARY.symbol(c"add_i32").is_ok());
                    assert!(busy::API.bind_all().is_ok());
                    assert!(library.symbol(c"f0001").is_ok());
                }
            });
        }
        scope.spawn(|| {
            barrier.wait();
            for _ in 0..rounds {
                let own = busy::LIBRARY.add_resolver(|_| None);
                let all = resolver::add(|request| {
                    assert!(!request.candidates().is_empty());
                    None
                });
                let last = resolver::add_last_resort(|_| None);
                drop((all, own, last));
            }
        });
        barrier.wait();
        for round in 0..rounds {
            // SAFETY: `int add_i32(int, int)`.
            let add = unsafe { Fake::new().function(c"add_i32", subtract as *const ()) }.partial();
            // SAFETY: `int not_there(void)`.
            let more = unsafe { Fake::new().function(c"not_there", forty_two as *const ()) }.partial();
            let lower = add.install(&busy::LIBRARY).unwrap();
            let upper = more.install(&busy::LIBRARY).unwrap();
            assert_eq!((busy::add_i32(5, 3), busy::not_there()), (2, Some(42)));
            if round % 2 == 0 {
                drop(lower);
                assert_eq!((busy::add_i32(5, 3), busy::not_there()), (8, Some(42)));
            } else {
                drop(upper);
                assert_eq!((busy::add_i32(5, 3), busy::not_there()), (2, None));
            }
        }
        assert_eq!((busy::add_i32(5, 3), busy::not_there()), (8, None));
    });
}

/// Many threads bind; then one unloads, while the others wait; and again.
#[test]
fn unloaded_between_races() {
    const THREADS: usize = 4;
    static SYMBOLS: [Symbol; 2] = [const { Symbol::new() }; 2];
    let scratch = Scratch::new();
    let library = kept(Library::new(text(library_in(&scratch.0, "between"))));
    let barrier = Barrier::new(THREADS);
    let rounds = || {
        for _ in 0..50 {
            barrier.wait();
            for (symbol, name) in SYMBOLS.iter().zip(["f0001\0", "f0002\0"]) {
                // SAFETY: each has one name.
                let address = symbol.get().unwrap_or_else(|| unsafe { symbol.bind_or_panic(library, name) });
                // SAFETY: `int f0001(void)` and so on.
                let function: extern "C" fn() -> c_int = unsafe { std::mem::transmute(address) };
                assert!([1, 2].contains(&function()));
            }
            if barrier.wait().is_leader() {
                // SAFETY: the others wait, and nothing of the library is left.
                unsafe { library.unload() }.unwrap();
                assert!(SYMBOLS.iter().all(|symbol| symbol.get().is_none()));
                if cfg!(all(target_os = "linux", target_env = "gnu")) {
                    let file = library.name();
                    assert!(Library::open_with(file, LoadFlags::new().already_loaded()).is_err(), "it is gone");
                }
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(rounds);
        }
    });
}
