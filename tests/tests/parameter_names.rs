//! Parameters that have a name which the generated function needs, or cannot hide: constants, structures and `static`s of the same
//! scope, as bindgen writes them (`stdin`), functions that the declaration calls, and locals of the stub.

#![allow(non_upper_case_globals, non_camel_case_types)]

use std::ffi::{CStr, c_char, c_int};

use interop::{Errno, Library};
use interop_test_native::FIXTURES;

static fixtures: Library = Library::new(FIXTURES);

fn half(value: i32) -> i32 {
    value / 2
}

fn odd(value: c_int) -> bool {
    value % 2 == 1
}

#[interop::import(library = fixtures, api = declarations, strings = utf8)]
unsafe extern "C" {
    /// Nothing looks for them.
    #[allow(dead_code)]
    static mut count: c_int;
    #[allow(dead_code)]
    fn values(format: *const c_char, ...);

    #[entry_point("echo_i32")]
    safe fn echo_static(count: i32) -> i32;
    #[entry_point("echo_i32")]
    safe fn echo_library(fixtures: i32) -> i32;
    #[entry_point("echo_i32")]
    safe fn echo_api(declarations: i32) -> i32;

    safe fn sum_f64(values: &[f64], #[len_of(values)] count: usize) -> f64;

    /// The function, and not the parameter, is called.
    #[entry_point("counted_first")]
    #[returns(counted_by(half(half)))]
    safe fn first_half(half: i32) -> &'static [i32];
    #[entry_point("echo_int")]
    #[fails(when = odd, code = half(odd))]
    safe fn even(odd: c_int) -> Result<c_int, Code>;
    /// A body sees the declared names.
    #[entry_point("no_such_function")]
    #[fails(when = odd, code = half(odd))]
    safe fn even_without_native(odd: c_int, odd_: c_int) -> Result<c_int, Code> {
        Ok(odd + odd_)
    }
    #[entry_point("echo_i32")]
    #[library(other)]
    safe fn elsewhere(other: i32) -> i32;
}

static other: Library = Library::new(FIXTURES);

#[derive(Debug, PartialEq)]
struct Code(c_int);

impl From<c_int> for Code {
    fn from(code: c_int) -> Self {
        Self(code)
    }
}

impl From<interop::Error> for Code {
    fn from(error: interop::Error) -> Self {
        panic!("{error}")
    }
}

/// What a pattern would take for itself.
mod of_everything {
    use std::ffi::c_int;

    use super::fixtures;

    pub(super) const errno: c_int = 7;
    pub(super) struct unit;
    pub(super) struct tuple(pub(super) c_int);

    #[interop::import(library = fixtures)]
    unsafe extern "C" {
        #[allow(dead_code)]
        static in_another_block: c_int;
    }

    #[interop::import(library = fixtures, strings = utf8, bools = bool32)]
    unsafe extern "C" {
        #[entry_point("add_i32")]
        pub(super) safe fn constant(errno: c_int, __interop_native_errno: c_int) -> c_int;
        #[entry_point("add_i32")]
        pub(super) safe fn structures(unit: c_int, tuple: c_int) -> c_int;
        #[entry_point("echo_i32")]
        pub(super) safe fn variable(in_another_block: c_int) -> c_int;
        #[entry_point("echo_i32")]
        pub(super) safe fn own(__interop_function: c_int) -> c_int;
        #[entry_point("not32")]
        pub(super) safe fn converted(__interop_scratch: bool) -> bool;
        #[entry_point("string_length")]
        pub(super) safe fn lent(__interop_memory: &str) -> i64;
        #[entry_point("sum_f64")]
        pub(super) safe fn counted(r#type: &[f64], #[len_of(r#type)] __interop_native_type: usize) -> f64;
        #[entry_point("copy_text")]
        #[returns(native = c_int)]
        pub(super) safe fn text(
            __interop_scratch: &str,
            #[out(capacity = __interop_scratch.len() + errno as usize)] __interop_units: String,
            #[len_of(__interop_units, unit = bytes, nul = included)] r#errno: usize,
        );
    }
}

#[test]
fn of_constants_structures_and_what_the_stub_calls_its_own() {
    use of_everything::{constant, converted, counted, errno, lent, own, structures, text, tuple, unit, variable};

    let (unit, tuple(two)) = (unit, tuple(2));
    _ = unit;
    assert_eq!((constant(errno, 1), structures(1, two), variable(5), own(6)), (8, 3, 5, 6));
    assert_eq!((converted(true), lent("four"), counted(&[1.0, 2.0])), (false, 4, 3.0));
    assert_eq!(text("four"), "four");
}

#[test]
fn of_a_static() {
    assert_eq!((echo_static(1), echo_library(2), echo_api(3)), (1, 2, 3));
    assert_eq!(sum_f64(&[1.0, 2.5]), 3.5);
}

#[test]
fn of_a_function_that_is_called() {
    assert_eq!(first_half(4), [10, 20]);
    assert_eq!((even(4), even(7)), (Ok(4), Err(Code(3))));
    assert_eq!(even_without_native(1, 2), Ok(3));
    assert_eq!(elsewhere(5), 5);
}

#[test]
fn the_declared_name_is_what_is_told() {
    let function =
        |name: &str| declarations.metadata().functions.iter().find(|function| function.name == name).unwrap();
    assert_eq!(function("echo_static").signature.parameters[0].name, "count");
    assert_eq!(function("echo_static").prototype(), "int32_t echo_i32(int32_t count);");
    assert_eq!(function("sum_f64").signature.parameters[0].name, "values");
}

/// What the blocks of a module declare is in the scope of all of them.
#[interop::import(library = fixtures)]
mod blocks {
    unsafe extern "C" {
        #[allow(dead_code)]
        pub(super) static mut x: i32;
    }
    unsafe extern "C" {
        pub(super) fn echo_i32(x: i32) -> i32;
    }
    /// A block of its own.
    unsafe extern "C" {
        pub(super) fn echo_u8(x: u8) -> u8;
        #[allow(dead_code)]
        pub(super) fn y(format: *const u8, ...);
    }
    // The lifetime is no variable.
    unsafe extern "C-unwind" {
        pub(super) safe fn echo_i64(y: i64) -> i64;
        #[allow(dead_code)]
        pub(super) safe fn no_such_function(str: &'static u8);
    }
}

#[test]
fn in_a_module() {
    // SAFETY: they return what they are given.
    assert_eq!(unsafe { (blocks::echo_i32(1), blocks::echo_u8(2)) }, (1, 2));
    assert_eq!(blocks::echo_i64(3), 3);
}

/// Of an error, too.
#[interop::import(library = fixtures, strings = utf8)]
unsafe extern "C" {
    #[allow(dead_code)]
    static text: c_int;
    #[entry_point("no_such_function")]
    #[fails(when = negative, code = errno)]
    safe fn length(text: &str) -> Result<isize, Mistake>;
}

#[derive(Debug)]
struct Mistake(String);

impl From<Errno> for Mistake {
    fn from(errno: Errno) -> Self {
        Self(errno.to_string())
    }
}

impl From<interop::Error> for Mistake {
    fn from(error: interop::Error) -> Self {
        Self(error.to_string())
    }
}

#[test]
fn in_an_error() {
    let Mistake(message) = length("a\0b").unwrap_err();
    assert!(message.contains("`text`"), "{message}");
}

#[test]
fn through_a_macro() {
    macro_rules! declare {
        ($static:ident, $parameter:ident) => {
            #[interop::import(library = interop::Library::PROCESS)]
            unsafe extern "C" {
                #[allow(dead_code)]
                static $static: c_int;
                safe fn strlen($parameter: &CStr) -> usize;
            }
        };
    }
    declare!(string, string);
    assert_eq!(strlen(c"four"), 4);
}
