//! Libraries that are taken away: by a fake that a test puts in their place, and by unloading.

mod scratch;

use std::{
    ffi::c_int,
    fs,
    ptr::NonNull,
    sync::{
        Barrier,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use interop::{
    Fake, Library, LoadError,
    library::{Symbol, UnloadError, no_fakes},
};
use interop_test_native::{FIXTURES, THOUSAND};

use self::scratch::{Scratch, kept, scratch_of_parent, utf8};

static FIXTURE: Library = Library::new(FIXTURES);
static ABSENT: Library = Library::new("interop_absent").soname(1);

#[interop::import(library = FIXTURE)]
unsafe extern "C" {
    safe fn add_i32(a: c_int, b: c_int) -> c_int;
    safe fn echo_int(x: c_int) -> c_int;
    #[optional]
    safe fn not_there() -> Option<c_int>;
}

#[interop::import(library = ABSENT)]
unsafe extern "C" {
    safe fn answer() -> c_int;
}

extern "C" fn subtract(a: c_int, b: c_int) -> c_int {
    a - b
}

extern "C" fn multiply(a: c_int, b: c_int) -> c_int {
    a * b
}

extern "C" fn forty_two() -> c_int {
    42
}

fn fake_add(function: extern "C" fn(c_int, c_int) -> c_int) -> Fake {
    // SAFETY: `int add_i32(int, int)`.
    unsafe { Fake::new().function(c"add_i32", function as *const ()) }
}

#[test]
fn functions_that_were_called_before_are_replaced_and_restored() {
    let _alone = no_fakes();
    assert_eq!(add_i32(5, 3), 8);
    let guard = fake_add(subtract).install(&FIXTURE).unwrap();
    assert_eq!(add_i32(5, 3), 2);
    assert_eq!(FIXTURE.path(), None);
    drop(guard);
    assert_eq!(add_i32(5, 3), 8);
    assert!(FIXTURE.path().is_some());
}

#[test]
fn the_last_one_installed_counts_whichever_is_removed_first() {
    let _alone = no_fakes();
    let first = fake_add(subtract).install(&FIXTURE).unwrap();
    let second = fake_add(multiply).install(&FIXTURE).unwrap();
    assert_eq!(add_i32(5, 3), 15);
    drop(first);
    assert_eq!(add_i32(5, 3), 15);
    drop(second);
    assert_eq!(add_i32(5, 3), 8);

    let first = fake_add(subtract).install(&FIXTURE).unwrap();
    let second = fake_add(multiply).install(&FIXTURE).unwrap();
    drop(second);
    assert_eq!(add_i32(5, 3), 2);
    drop(first);
    assert_eq!(add_i32(5, 3), 8);
}

/// A partial fake has the rest from what is below it, which is gone when that is removed.
#[test]
fn what_stands_on_a_fake_that_is_removed() {
    let _alone = no_fakes();
    // SAFETY: `int not_there(void)`.
    let only_more = || unsafe { Fake::new().function(c"not_there", forty_two as *const ()) }.partial();
    let lower = fake_add(subtract).partial().install(&FIXTURE).unwrap();
    let middle = fake_add(multiply).partial().install(&FIXTURE).unwrap();
    let upper = only_more().install(&FIXTURE).unwrap();
    assert_eq!((add_i32(5, 3), echo_int(7), not_there()), (15, 7, Some(42)));
    drop(middle);
    assert_eq!((add_i32(5, 3), echo_int(7), not_there()), (2, 7, Some(42)));
    assert_eq!(FIXTURE.symbol(c"add_i32").unwrap().as_ptr().cast_const().cast(), subtract as *const ());
    drop(lower);
    assert_eq!((add_i32(5, 3), echo_int(7), not_there()), (8, 7, Some(42)));
    drop(upper);
    assert_eq!((add_i32(5, 3), echo_int(7), not_there()), (8, 7, None));

    // One that is not partial lets nothing through, whatever is removed.
    let lower = fake_add(subtract).install(&FIXTURE).unwrap();
    let middle = Fake::new().install(&FIXTURE).unwrap();
    let upper = only_more().install(&FIXTURE).unwrap();
    assert!(FIXTURE.symbol(c"add_i32").is_err());
    drop(lower);
    assert!(FIXTURE.symbol(c"add_i32").is_err());
    drop(middle);
    assert_eq!((add_i32(5, 3), not_there()), (8, Some(42)));
    drop(upper);

    // A library that is not installed has nothing below.
    let lower = fake_add(subtract).install(&ABSENT).unwrap();
    let upper = only_more().install(&ABSENT).unwrap();
    assert!(ABSENT.symbol(c"add_i32").is_ok());
    drop(lower);
    assert!(ABSENT.symbol(c"add_i32").is_err() && ABSENT.symbol(c"not_there").is_ok());
    drop(upper);
    assert!(!ABSENT.is_available());
}

#[test]
fn what_a_fake_lacks_is_absent_or_the_real_one() {
    let _alone = no_fakes();
    assert_eq!((echo_int(1), not_there()), (1, None));
    // SAFETY: `int not_there(void)`.
    let with_more = unsafe { fake_add(subtract).function(c"not_there", forty_two as *const ()) };
    let guard = with_more.clone().install(&FIXTURE).unwrap();
    assert_eq!(not_there(), Some(42));
    let error = FIXTURE.symbol(c"echo_int").unwrap_err();
    assert!(error.to_string().contains("the fake in the library's place does not have it"), "{error}");
    let error = FIXTURE.symbol(c"add_I32").unwrap_err();
    assert!(!cfg!(feature = "diagnostics") || error.to_string().contains("the fake has `add_i32`"), "{error}");
    assert!(error.to_string().ends_with("or write `.partial()` on the fake to have it from the library"), "{error}");
    assert!(std::panic::catch_unwind(|| echo_int(1)).is_err());
    drop(guard);

    let guard = with_more.partial().install(&FIXTURE).unwrap();
    assert_eq!((add_i32(5, 3), echo_int(7), not_there()), (2, 7, Some(42)));
    let error = FIXTURE.symbol(c"nowhere").unwrap_err();
    assert!(!error.to_string().contains("fake"), "neither has it: {error}");
    drop(guard);
    assert_eq!((add_i32(5, 3), echo_int(7), not_there()), (8, 7, None));
}

#[test]
fn a_library_that_is_not_installed() {
    let _alone = no_fakes();
    assert!(!ABSENT.is_available());
    // SAFETY: `int answer(void)`.
    let fake = unsafe { Fake::new().function(c"answer", forty_two as *const ()) };
    let guard = fake.clone().install(&ABSENT).unwrap();
    assert!(ABSENT.is_available());
    assert_eq!(answer(), 42);
    drop(guard);
    assert!(!ABSENT.is_available());
    assert!(std::panic::catch_unwind(answer).is_err());
    assert!(matches!(fake.partial().install(&ABSENT), Err(LoadError::LibraryNotFound(_))));
}

/// Lets the others stop, also if this thread fails: the scope waits for them.
struct Stopping<'a>(&'a AtomicBool);

impl Drop for Stopping<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Fakes and calls at once: what is called is one or the other, and never a stale one after the guard is gone.
#[test]
fn threads_that_call_meanwhile() {
    let _alone = no_fakes();
    let stop = AtomicBool::new(false);
    let barrier = Barrier::new(4);
    thread::scope(|scope| {
        let _stopping = Stopping(&stop);
        for _ in 0..3 {
            scope.spawn(|| {
                barrier.wait();
                while !stop.load(Ordering::Relaxed) {
                    assert!([8, 2].contains(&add_i32(5, 3)));
                }
            });
        }
        barrier.wait();
        for _ in 0..200 {
            let guard = fake_add(subtract).install(&FIXTURE).unwrap();
            assert_eq!(add_i32(5, 3), 2);
            drop(guard);
            assert_eq!(add_i32(5, 3), 8);
        }
    });
}

#[test]
fn two_threads_with_fakes_wait_for_each_other() {
    fn with(function: extern "C" fn(c_int, c_int) -> c_int, expected: c_int) {
        for _ in 0..100 {
            let _guard = fake_add(function).install(&FIXTURE).unwrap();
            assert_eq!(add_i32(5, 3), expected);
        }
    }
    thread::scope(|scope| {
        scope.spawn(|| with(subtract, 2));
        scope.spawn(|| with(multiply, 15));
    });
}

#[test]
#[should_panic(expected = "declare a `Library` of its own")]
fn the_process_is_not_replaced() {
    use interop::library::AsLibrary;
    let _ = Fake::new().install(Library::PROCESS.library());
}

/// A variable of a fake is not kept; one that was used before stays.
#[test]
fn variables() {
    static REAL: Library = Library::new("fv_absent");
    #[interop::import(library = REAL)]
    unsafe extern "C" {
        safe static level: c_int;
    }
    static SEVEN: c_int = 7;
    static EIGHT: c_int = 8;
    let _alone = no_fakes();
    for value in [&SEVEN, &EIGHT] {
        // SAFETY: `const int level`.
        let fake = unsafe { Fake::new().function(c"level", (&raw const *value).cast()) };
        let guard = fake.install(&REAL).unwrap();
        assert_eq!(level.get().unwrap(), *value);
        drop(guard);
        assert!(level.get().is_err());
    }
}

/// A C-variadic function of a fake is not kept, and a pointer to it outlives the fake.
#[test]
fn variadic_functions_as_values() {
    static REAL: Library = Library::new("fva_absent");
    #[interop::import(library = REAL)]
    unsafe extern "C" {
        fn level(first: c_int, ...) -> c_int;
    }
    extern "C" fn seven(_: c_int) -> c_int {
        7
    }
    extern "C" fn eight(_: c_int) -> c_int {
        8
    }
    let _alone = no_fakes();
    let mut functions = Vec::new();
    for (function, value) in [(seven as extern "C" fn(c_int) -> c_int, 7), (eight, 8), (seven, 7)] {
        // SAFETY: called with one `int` and nothing behind it, so it is no matter that it is not C-variadic.
        let fake = unsafe { Fake::new().function(c"level", function as *const ()) };
        let guard = fake.install(&REAL).unwrap();
        functions.push((&*level, value));
        // SAFETY: as above.
        assert_eq!(unsafe { level(1) }, value);
        drop(guard);
        assert!(level.get().is_err());
    }
    for (function, value) in functions {
        // SAFETY: as above; the functions of this program stay.
        assert_eq!(unsafe { function(1) }, value);
    }
}

/// In a process of its own, so that nothing else has the library.
#[test]
fn a_library_is_unloaded_and_loaded_again() {
    let Some(scratch) = scratch_of_parent() else {
        let scratch = Scratch::new();
        fs::copy(THOUSAND, scratch.0.join("again.so")).unwrap();
        scratch::again("a_library_is_unloaded_and_loaded_again", &scratch, |_| {});
        return;
    };
    static SYMBOL: Symbol = Symbol::new();
    let path = scratch.join("again.so");
    let library = kept(Library::new(utf8(&path)));
    // SAFETY: nothing is loaded.
    unsafe { library.unload() }.unwrap();
    for _ in 0..3 {
        // SAFETY: nobody calls it.
        let address = unsafe { SYMBOL.bind(library, "f0005\0") }.unwrap();
        assert_eq!(SYMBOL.get(), Some(address));
        // SAFETY: nothing of the library is used any more, and it has left nothing behind.
        unsafe { library.unload() }.unwrap();
        assert_eq!(SYMBOL.get(), None, "the symbol has forgotten it");
        assert_eq!(library.path(), None);
        if cfg!(any(all(target_os = "linux", target_env = "gnu"), windows)) {
            use interop::LoadFlags;
            assert!(Library::open_with(&path, LoadFlags::new().already_loaded()).is_err(), "it is gone");
        }
    }
}

#[test]
fn what_cannot_be_unloaded() {
    use interop::library::AsLibrary;
    let _alone = no_fakes();
    // SAFETY: it is refused.
    assert_eq!(unsafe { Library::PROCESS.library().unload() }, Err(UnloadError::Process));
    let guard = fake_add(subtract).install(&FIXTURE).unwrap();
    // SAFETY: it is refused.
    let error = unsafe { FIXTURE.unload() }.unwrap_err();
    assert!(matches!(error, UnloadError::Fake { library: FIXTURES }), "{error}");
    drop(guard);

    static KEPT: Library = Library::new(FIXTURES);
    #[interop::import(library = KEPT)]
    unsafe extern "C" {
        #[entry_point("add_i32")]
        safe static code: [u8; 1];
    }
    let address: NonNull<[u8; 1]> = NonNull::new(code.as_ptr().unwrap().cast_mut()).unwrap();
    // SAFETY: it is refused.
    let error = unsafe { KEPT.unload() }.unwrap_err();
    assert!(matches!(error, UnloadError::AddressKept { .. }), "{error}");
    assert!(error.to_string().contains("whose address is kept"), "{error}");
    assert_eq!(KEPT.symbol(c"add_i32").unwrap(), address.cast());
}
