//! `api = NAME`: asking before the call, binding everything at once, and `bind = eager`.

use std::ffi::c_int;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

use interop::{Import, Imports, LoadError};
use interop_test_native::FIXTURES;

static LIBRARY: interop::Library = interop::Library::new(FIXTURES);
static ABSENT: interop::Library = interop::Library::new("interop_absent").soname(1);

mod lazy {
    use super::*;

    #[interop::import(library = LIBRARY, fails(when = negative_one, code = errno), api = API)]
    unsafe extern "C" {
        pub safe fn echo_i32(x: i32) -> io::Result<i32>;
        #[entry_point("no_such_name", "echo_i8")]
        pub safe fn echo(x: i8) -> i8;
        #[optional]
        pub safe fn absent_optional() -> Option<c_int>;
        pub safe fn absent_with_a_body() -> c_int {
            7
        }
        #[entry_point("fixture_counter")]
        pub static counter: c_int;
        /// An import with the name of a method of `Imports`.
        #[entry_point("echo_u8")]
        pub safe fn load(x: u8) -> u8;
        pub type Opaque;
        #[cfg(any())]
        pub safe fn left_out();
    }
}

#[test]
fn one_method_for_each_import() {
    let echo: Import = lazy::API.echo();
    assert_eq!(echo.name(), "echo");
    assert_eq!(echo.entry_points().collect::<Vec<_>>(), [c"no_such_name", c"echo_i8"]);
    assert!(echo.is_available() && echo.is_bound() && !echo.is_optional());
    assert_eq!(lazy::echo(-3), -3);

    assert!(!lazy::API.absent_optional().is_available());
    assert!(lazy::API.absent_optional().is_optional());
    assert!(lazy::API.absent_with_a_body().is_optional());
    assert!(lazy::API.counter().is_available());
    assert_eq!(format!("{:?}", lazy::API.echo()), "Import { name: \"echo\", bound: true, .. }");
}

#[test]
fn an_import_named_like_a_method() {
    lazy::API.load().bind().unwrap();
    assert_eq!(lazy::load(3), 3);
    Imports::load(&lazy::API).unwrap();
}

#[test]
fn everything_at_once() {
    let optional = lazy::API.bind_all().unwrap();
    let names: Vec<_> = optional.iter().map(Import::name).collect();
    assert_eq!(names, ["absent_optional", "absent_with_a_body"]);
    let all: Vec<_> = lazy::API.imports().map(|import| import.name()).collect();
    assert_eq!(all, ["echo_i32", "echo", "absent_optional", "absent_with_a_body", "load", "counter"]);
    assert_eq!(lazy::API.metadata().functions.len(), 5);
}

mod incomplete {
    use super::*;

    #[interop::import(library = LIBRARY, api = API)]
    unsafe extern "C" {
        pub safe fn echo_i16(x: i16) -> i16;
        pub safe fn echo_i99(x: i16) -> i16;
        pub safe fn no_such_function();
        #[optional]
        pub safe fn nor_this() -> Option<()>;
        #[library(ABSENT)]
        pub safe fn in_no_library();
        #[library(ABSENT)]
        pub safe fn in_no_library_either();
        #[library(interop::Library::PROCESS)]
        pub safe fn abs(number: c_int) -> c_int;
    }
}

#[test]
fn all_that_is_absent_at_once() {
    let error = incomplete::API.bind_all().unwrap_err();
    let text = error.to_string();
    let LoadError::ImportsNotFound(error) = error else { panic!("{text}") };
    assert_eq!(error.absent().len(), 3, "{text}"); // two functions, and one library, which two functions are in
    assert!(text.starts_with("3 imports were not found\n"), "{text}");
    for part in ["echo_i99", "no_such_function", "library `interop_absent` was not found"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("nor_this"), "{text}");
    // What is there is bound.
    assert!(incomplete::API.echo_i16().is_bound());
    assert_eq!(incomplete::abs(-3), 3);
    assert!(incomplete::API.in_no_library().bind().unwrap_err().library() == "interop_absent");
}

mod eager {
    use super::*;

    #[interop::import(library = LIBRARY, bind = eager, api = COMPLETE)]
    unsafe extern "C" {
        #[entry_point("echo_i32")]
        pub safe fn first(x: i32) -> i32;
        #[entry_point("echo_i64")]
        pub safe fn second(x: i64) -> i64;
    }

    pub(super) mod incomplete {
        use super::super::*;

        #[interop::import(library = LIBRARY, bind = eager, fails(when = negative_one, code = errno), api = INCOMPLETE)]
        unsafe extern "C" {
            #[entry_point("echo_i32")]
            pub safe fn there(x: i32) -> io::Result<i32>;
            #[entry_point("echo_i32")]
            pub safe fn panics(x: i32) -> i32;
            pub safe fn not_there();
            #[optional]
            #[entry_point("echo_u16")]
            pub safe fn optional(x: u16) -> Option<u16>;
        }
    }
}

#[test]
fn eager_binds_all_at_the_first_call() {
    assert!(!eager::COMPLETE.second().is_bound());
    assert_eq!(eager::first(5), 5);
    assert!(eager::COMPLETE.second().is_bound());
    assert_eq!(eager::second(6), 6);
}

#[test]
fn eager_fails_where_anything_is_absent() {
    use eager::incomplete::{INCOMPLETE, optional, panics, there};

    assert!(INCOMPLETE.load().unwrap_err().to_string().contains("not_there"));
    // What could be bound is, so it works; the program has been told.
    assert_eq!(there(1).unwrap(), 1);
    assert_eq!(panics(1), 1);
    assert_eq!(optional(1), Some(1));
}

#[test]
fn eager_without_a_name() {
    mod unnamed {
        use super::*;

        #[interop::import(library = LIBRARY, bind = eager, fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            #[entry_point("echo_i32")]
            pub safe fn there(x: i32) -> io::Result<i32>;
            pub safe fn not_there_either();
        }
    }
    let error = unnamed::there(1).unwrap_err();
    assert!(error.to_string().contains("not_there_either"), "{error}");
}

mod gone {
    use super::*;

    pub(super) static LIBRARY: interop::Library = interop::Library::new("interop_gone").soname(1);

    #[interop::import(library = LIBRARY, api = OPTIONAL)]
    unsafe extern "C" {
        #[optional]
        pub safe fn first() -> Option<c_int>;
        #[optional]
        pub safe fn second() -> Option<c_int>;
        pub safe fn third() -> c_int {
            3
        }
    }

    pub(super) mod mixed {
        use super::*;

        #[interop::import(library = LIBRARY, api = MIXED)]
        unsafe extern "C" {
            #[optional]
            pub safe fn fourth() -> Option<c_int>;
            pub safe fn fifth() -> c_int;
        }
    }
}

/// Whatever is imported from it, and whether that is optional or not.
#[test]
fn an_absent_library_is_searched_once() {
    static SEARCHED: AtomicUsize = AtomicUsize::new(0);
    let _counter = gone::LIBRARY.add_resolver(|_| {
        SEARCHED.fetch_add(1, Ordering::Relaxed);
        None
    });
    let absent = gone::OPTIONAL.bind_all().unwrap();
    assert_eq!(absent.iter().map(Import::name).collect::<Vec<_>>(), ["first", "second", "third"]);
    assert_eq!(SEARCHED.swap(0, Ordering::Relaxed), 1);
    assert!(matches!(gone::mixed::MIXED.bind_all(), Err(LoadError::LibraryNotFound(_))));
    assert_eq!(SEARCHED.swap(0, Ordering::Relaxed), 1);
}
