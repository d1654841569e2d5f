//! What a declaration may say beside its types: names, safety, visibility, lints, lifetimes, libraries, calling conventions.

// A lint that is expected and does not come is an error.
#![deny(warnings, unfulfilled_lint_expectations)]

use std::env;
use std::ffi::c_int;
use std::process::Command;

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::clone::Clone;
    use ::std::ffi::{CStr, c_int};
    use ::std::marker::Copy;
    use ::std::option::Option;

    pub(super) static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("not_there", "nor_this", "add_i32")]
        pub(super) safe fn third_name(a: c_int, b: c_int) -> c_int;
        #[link_name = "returns_code"]
        pub(super) safe fn linked(code: c_int) -> c_int;
        // As bindgen writes it.
        #[link_name = "\u{1}echo_i32"]
        pub(super) safe fn exactly(x: i32) -> i32;
        pub(super) safe fn r#type() -> c_int;

        /// `unsafe` is what a declaration is without a word.
        pub(super) fn is_null(p: *const u8) -> c_int;
        pub(super) unsafe fn echo_pointer(x: *const u8) -> *const u8;

        #[deprecated = "by the header"]
        pub(super) safe fn echo_int(x: c_int) -> c_int;
        #[must_use = "it is the only result"]
        pub(super) safe fn echo_i64(x: i64) -> i64;
        #[inline(never)]
        #[doc(hidden)]
        #[allow(non_snake_case)]
        pub(super) safe fn echo_i16(#[allow(unused_variables)] X: i16) -> i16;

        #[cfg(unix)]
        #[entry_point("echo_u8")]
        pub(super) safe fn by_platform(x: u8) -> u8;
        #[cfg(not(unix))]
        #[entry_point("echo_u16")]
        pub(super) safe fn by_platform(x: u16) -> u16;
        #[cfg(any())]
        pub(super) safe fn never_there(x: NoSuchType) -> NoSuchType;

        #[entry_point("first_word")]
        pub(super) safe fn word<'text>(text: &'text CStr) -> Option<&'text CStr>;
    }

    #[::interop::import(library = LIBRARY, prefix = "echo_")]
    unsafe extern "C" {
        pub(super) safe fn u32(x: u32) -> u32;
        pub(super) safe fn size(x: usize) -> usize;
        /// A name of its own takes no prefix.
        #[entry_point("add_i32")]
        pub(super) safe fn add(a: c_int, b: c_int) -> c_int;
    }

    #[::interop::import(library = LIBRARY, rename_all = "camelCase")]
    unsafe extern "C" {
        #[entry_point("fixtureCamelCase")]
        pub(super) safe fn written_out() -> c_int;
        pub(super) safe fn fixture_camel_case() -> c_int;
    }

    #[::interop::import(library = LIBRARY, rename_all = "camelCase", prefix = "lib_")]
    unsafe extern "C" {
        #[allow(clippy::module_name_repetitions)]
        pub(super) safe fn fixture_camel_case_() -> c_int;
    }

    #[::interop::import(library = LIBRARY, rename_all = "PascalCase")]
    unsafe extern "C" {
        pub(super) safe fn fixture_pascal_case() -> c_int;
    }

    #[::interop::import(library = LIBRARY, rename_all = "SCREAMING_SNAKE_CASE")]
    unsafe extern "C" {
        pub(super) safe fn fixture_screaming_case() -> c_int;
    }

    #[::interop::import(library = LIBRARY, rename_all = "lowercase")]
    unsafe extern "C" {
        pub(super) safe fn fixture_lower_case() -> c_int;
    }

    #[::interop::import(library = LIBRARY, rename_all = "UPPERCASE")]
    unsafe extern "C" {
        pub(super) safe fn fixture_upper_case() -> c_int;
    }

    #[::interop::import(library = LIBRARY, rename_all = "snake_case")]
    unsafe extern "C" {
        pub(super) safe fn fixture_snake_case() -> c_int;
    }

    // Any calling convention that rustc knows; these two are C's on every system that the tests run on.
    #[::interop::import(library = LIBRARY)]
    unsafe extern "C-unwind" {
        pub(super) safe fn echo_ushort(x: u16) -> u16;
    }

    #[cfg(not(all(windows, target_arch = "x86")))]
    #[::interop::import(library = LIBRARY)]
    unsafe extern "system" {
        pub(super) safe fn echo_short(x: i16) -> i16;
    }

    // Where no calling convention is named, it is C's.
    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        pub(super) safe fn echo_i8(x: i8) -> i8;
    }

    // C has a structure and a function of one name.
    #[repr(C)]
    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    #[allow(non_camel_case_types)]
    pub(super) struct point_make {
        pub(super) x: f64,
        pub(super) y: f64,
    }

    #[::interop::import(library = LIBRARY, api = API)]
    unsafe extern "C" {
        pub(super) safe fn point_make(x: f64, y: f64) -> point_make;
        pub(super) safe fn point_length(p: &point_make) -> f64;
    }

    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    #[::interop::import(library = "libc.so.6")]
    unsafe extern "C" {
        #[entry_point("abs")]
        pub(super) safe fn in_a_library_by_name(x: c_int) -> c_int;
    }

    #[cfg(windows)]
    #[::interop::import(library = "msvcrt")]
    unsafe extern "C" {
        #[entry_point("abs")]
        pub(super) safe fn in_a_library_by_name(x: c_int) -> c_int;
    }

    #[::interop::import(library = ::interop::Library::PROCESS)]
    unsafe extern "C" {
        pub(super) safe fn exit(status: c_int) -> !;
        // One with a value that is marshaled.
        #[entry_point("exit")]
        pub(super) safe fn exit_marshaled(#[marshal(bool32)] failed: bool) -> !;
    }

    /// Declarations that `macro_rules!` made.
    macro_rules! echoes {
        ($($function:ident $type:ty),*) => {
            #[::interop::import(library = LIBRARY)]
            unsafe extern "C" {
                $(pub(super) safe fn $function(x: $type) -> $type;)*
            }
        };
    }
    echoes!(echo_u64 u64, echo_float f32);

    pub(super) mod inner {
        #[::interop::import(library = super::LIBRARY)]
        unsafe extern "C" {
            safe fn nop();
            pub(in super::super) safe fn echo_u16(x: u16) -> u16;
            pub(crate) safe fn echo_uint(x: u32) -> u32;
        }

        pub(in super::super) fn private() {
            nop();
        }
    }
}

#[test]
fn the_first_name_that_is_there() {
    assert_eq!(native::third_name(40, 2), 42);
    assert_eq!(native::linked(7), 7);
    assert_eq!(native::exactly(-7), -7);
    assert_eq!(native::r#type(), 8, "a keyword of Rust is no keyword of C");
}

#[test]
fn prefix_and_case() {
    assert_eq!(native::u32(7), 7);
    assert_eq!(native::size(8), 8);
    assert_eq!(native::add(1, 2), 3);
    assert_eq!(native::written_out(), 1);
    assert_eq!(native::fixture_camel_case(), 1);
    assert_eq!(native::fixture_pascal_case(), 2);
    assert_eq!(native::fixture_screaming_case(), 3);
    assert_eq!(native::fixture_lower_case(), 4);
    assert_eq!(native::fixture_upper_case(), 5);
    assert_eq!(native::fixture_snake_case(), 6);
    assert_eq!(native::fixture_camel_case_(), 7);
}

#[test]
fn unsafe_unless_declared_safe() {
    let _: unsafe fn(*const u8) -> c_int = native::is_null;
    let _: unsafe fn(*const u8) -> *const u8 = native::echo_pointer;
    let _: fn(i64) -> i64 = native::echo_i64;
    // SAFETY: null is what it looks for.
    assert_eq!(unsafe { native::is_null(std::ptr::null()) }, 1);
}

#[test]
fn attributes_are_carried_through() {
    #[expect(deprecated, reason = "it is declared so")]
    let same = native::echo_int(5);
    assert_eq!(same, 5);
    #[expect(unused_must_use, reason = "it is declared so")]
    {
        native::echo_i64(5);
    }
    assert_eq!(native::echo_i16(5), 5);
    assert_eq!(native::by_platform(5), 5);
}

#[test]
fn visibility_is_carried_through() {
    native::inner::private();
    assert_eq!(native::inner::echo_u16(5), 5);
    assert_eq!(native::inner::echo_uint(5), 5);
}

#[test]
fn calling_conventions() {
    assert_eq!(native::echo_ushort(65535), 65535);
    #[cfg(not(all(windows, target_arch = "x86")))]
    assert_eq!(native::echo_short(-32768), -32768);
    assert_eq!(native::echo_i8(-128), -128);
}

#[test]
fn lifetimes_are_carried_through() {
    let text = String::from(" word\0");
    let c_text = std::ffi::CStr::from_bytes_with_nul(text.as_bytes()).unwrap();
    assert_eq!(native::word(c_text), Some(c"word"));
}

#[test]
fn a_structure_and_a_function_of_one_name() {
    let point: native::point_make = native::point_make(3.0, 4.0);
    assert_eq!((point.x, point.y, native::point_length(&point)), (3.0, 4.0, 5.0));
}

#[test]
fn a_block_as_a_value() {
    let names: Vec<&str> = native::API.metadata().functions.iter().map(|function| function.name).collect();
    assert_eq!(names, ["point_make", "point_length"]);
}

#[test]
#[cfg(any(windows, all(target_os = "linux", target_env = "gnu")))]
fn a_library_by_its_name() {
    assert_eq!(native::in_a_library_by_name(-5), 5);
}

#[test]
fn declarations_made_by_macro_rules() {
    assert_eq!(native::echo_u64(u64::MAX), u64::MAX);
    assert_eq!(native::echo_float(0.5).to_bits(), 0.5_f32.to_bits());
}

#[test]
fn a_function_that_does_not_return() {
    const CHILD: &str = "INTEROP_TEST_EXIT";
    match env::var(CHILD).as_deref() {
        Ok("1") => native::exit_marshaled(true),
        Ok(_) => native::exit(7),
        Err(_) => {}
    }
    // `module_path!` begins with the crate, test names do not.
    let module = module_path!().split_once("::").map_or(String::new(), |(_, module)| format!("{module}::"));
    for code in [1, 7] {
        let status = Command::new(env::current_exe().expect("the program knows its path"))
            .args(["--exact", &format!("{module}a_function_that_does_not_return")])
            .env(CHILD, code.to_string())
            .status()
            .expect("the program can be started again");
        assert_eq!(status.code(), Some(code));
    }
}
