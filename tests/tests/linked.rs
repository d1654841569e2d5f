//! `bind = link`: the block that was lazy, bound by the linker, called in the same way.

use std::ffi::{CStr, c_char, c_int};
use std::io;

// Its only user is the linker, which finds the static library where that crate's build script left it.
use interop_test_native as _;

#[interop::import(
    library = "interop_linked",
    bind = link,
    kind = static,
    strings = utf8,
    prefix = "linked_",
    fails(when = negative_one, code = errno),
    api = LINKED
)]
unsafe extern "C" {
    safe fn add(a: c_int, b: c_int) -> c_int;
    safe fn count(step: c_int) -> io::Result<c_int>;
    safe fn length(text: &str) -> c_int;
    #[entry_point("linked_sum")]
    safe fn sum_of_two(count: c_int, #[variadic] a: c_int, b: c_int) -> c_int;
    #[entry_point("linked_sum")]
    fn sum(count: c_int, ...) -> c_int;
    static counter: c_int;
    safe static answer: c_int;
}

#[test]
fn functions() {
    assert_eq!(add(1, 2), 3);
    assert_eq!(length("hello"), 5);
}

#[test]
fn variables_and_failures() {
    assert_eq!(*answer, 42);
    // SAFETY: no other test touches the counter.
    let before = unsafe { counter.get() }.unwrap();
    assert_eq!(count(2).unwrap(), before + 2);
    assert!(count(-1).is_err());
}

#[test]
fn variadics() {
    assert_eq!(sum_of_two(2, 20, 22), 42);
    // SAFETY: as many as are announced.
    assert_eq!(unsafe { sum(3, 1 as c_int, 2 as c_int, 3 as c_int) }, 6);
}

#[test]
fn there_is_nothing_left_to_find() {
    LINKED.load().unwrap();
    assert_eq!(LINKED.bind_all().unwrap().len(), 0);
    assert!(LINKED.imports().all(|import| import.is_bound()));
    assert!(LINKED.add().is_available());
    let metadata = LINKED.metadata();
    assert_eq!((metadata.functions.len(), metadata.statics.len()), (5, 2));
}

/// One word changed: the same declarations, linked and lazy.
macro_rules! same_block {
    ($name:ident, $($bind:tt)*) => {
        mod $name {
            use super::*;

            #[interop::import(library = interop::Library::PROCESS, strings = utf8, $($bind)*)]
            unsafe extern "C" {
                pub(super) safe fn strlen(text: &CStr) -> usize;
                pub(super) safe fn labs(number: std::ffi::c_long) -> std::ffi::c_long;
                #[cfg(unix)]
                #[fails(when = null, code = errno)]
                #[returns(free_with = free)]
                pub(super) safe fn strdup(text: &str) -> io::Result<String>;
                #[cfg(windows)]
                #[entry_point("_strdup")]
                #[fails(when = null, code = errno)]
                #[returns(free_with = free)]
                pub(super) safe fn strdup(text: &str) -> io::Result<String>;
                /// # Safety
                /// From `malloc`.
                unsafe fn free(memory: *mut c_char);
            }
        }
    };
}
same_block!(lazy, bind = lazy);
same_block!(eager, bind = eager);
same_block!(linked, bind = link);

#[test]
fn one_word_changed() {
    assert_eq!([lazy::strlen(c"four"), eager::strlen(c"four"), linked::strlen(c"four")], [4; 3]);
    assert_eq!([lazy::labs(-4), eager::labs(-4), linked::labs(-4)], [4; 3]);
    let copies = [lazy::strdup("four"), eager::strdup("four"), linked::strdup("four")];
    assert!(copies.iter().all(|copy| copy.as_ref().unwrap() == "four"));
}

#[cfg(unix)]
mod dynamic {
    /// The name that the linker has for the C library's mathematics.
    #[interop::import(library = "m", bind = link, kind = dylib)]
    unsafe extern "C" {
        pub(super) safe fn cbrt(number: f64) -> f64;
        pub(super) safe fn frexp(number: f64, #[out] exponent: std::ffi::c_int) -> f64;
    }
}

#[cfg(unix)]
#[test]
fn a_shared_library() {
    assert!((dynamic::cbrt(27.0) - 3.0).abs() < 1e-9);
    assert_eq!(dynamic::frexp(8.0), (0.5, 4));
}

/// rustc's own attribute, for what `kind` cannot say.
#[cfg(unix)]
mod attribute {
    #[interop::import(library = interop::Library::PROCESS, bind = link)]
    #[link(name = "m", kind = "dylib")]
    unsafe extern "C" {
        pub(super) safe fn floor(number: f64) -> f64;
    }
}

#[cfg(unix)]
#[test]
fn the_link_attribute() {
    assert_eq!(attribute::floor(1.5), 1.0);
}

#[cfg(windows)]
mod raw {
    #[interop::import(library = "kernel32", bind = link, kind = raw_dylib)]
    unsafe extern "system" {
        #[entry_point("GetCurrentProcessId")]
        pub(super) safe fn process() -> u32;
    }
}

#[cfg(windows)]
#[test]
fn without_an_import_library() {
    assert_eq!(raw::process(), std::process::id());
}
