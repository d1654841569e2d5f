//! Out and in-out parameters: what the caller receives, in which order, and what is there if native code writes nothing.

use std::ffi::CStr;
use std::mem::MaybeUninit;

use native::{Mixed, Point};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::clone::Clone;
    use ::std::cmp::PartialEq;
    use ::std::ffi::{CStr, c_int, c_void};
    use ::std::fmt::Debug;
    use ::std::io;
    use ::std::marker::Copy;
    use ::std::mem::MaybeUninit;
    use ::std::option::Option;
    use ::std::result::Result;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// An integer that the macro sees only the name of.
    pub(super) type Number = c_int;

    /// A point, as `fixtures.h` has it.
    #[repr(C)]
    #[derive(Debug, Clone, Copy, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Point {
        pub(super) x: f64,
        pub(super) y: f64,
    }

    /// A structure with padding, as `fixtures.h` has it.
    #[repr(C)]
    #[derive(Debug, Clone, Copy, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Mixed {
        pub(super) a: u8,
        pub(super) b: i32,
        pub(super) c: f64,
    }

    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        pub(super) safe fn divide(a: c_int, b: c_int, #[out] quotient: c_int, #[out] remainder: Number) -> c_int;
        pub(super) safe fn what_was_there(#[out] value: c_int) -> c_int;
        pub(super) safe fn swap_i32(#[in_out] a: i32, #[in_out] b: Number);
        pub(super) safe fn negate_i32(#[in_out] x: i32) -> c_int;
        pub(super) safe fn store_pointer(#[out] out: *mut c_void, value: *mut c_void) -> ();
        pub(super) safe fn store_text(#[out] out: &'static str, unicode: c_int);
        pub(super) safe fn point_store(x: f64, y: f64, #[out] out: Point) -> c_int;
        pub(super) safe fn mixed_bump(#[in_out] m: Mixed);
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn store_then_fail(fail: c_int, #[out] value: c_int) -> io::Result<()>;
        pub(super) safe fn several_outputs(
            buffer: &mut [MaybeUninit<u8>],
            #[in_out]
            #[len_of(buffer)]
            length: usize,
            #[in_out] count: i32,
            #[out] ratio: f64,
        ) -> c_int;
        pub(super) safe fn several_length_first(
            #[out] ratio: f64,
            #[in_out]
            #[len_of(buffer)]
            length: usize,
            #[in_out] count: i32,
            buffer: &mut [u8],
        ) -> c_int;
    }

    // The same exports, where the returned value says only whether the call failed.
    #[::interop::import(library = LIBRARY, fails(when = nonzero, code = returned))]
    unsafe extern "C" {
        #[entry_point("divide")]
        pub(super) safe fn try_divide(
            a: c_int,
            b: c_int,
            #[out] quotient: c_int,
            #[out] remainder: c_int,
        ) -> Result<(), io::Error>;
        #[entry_point("point_store")]
        pub(super) safe fn try_point(x: f64, y: f64, #[out] out: Point) -> io::Result<()>;
        #[entry_point("what_was_there")]
        pub(super) safe fn try_what(#[in_out] value: c_int) -> io::Result<()>;
        #[entry_point("store_text")]
        pub(super) safe fn store_c_text(#[out] out: Option<&'static CStr>, unicode: c_int);
        #[entry_point("store_then_fail")]
        #[fails(when = negative, code = errno)]
        pub(super) safe fn store_and_value(fail: c_int, #[out] value: c_int) -> Result<c_int, io::Error>;
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("store_nothing")]
        pub(super) safe fn nothing_in_struct(#[out] out: Mixed);
        #[entry_point("store_text")]
        pub(super) safe fn store_some(
            #[out]
            #[marshal(utf8)]
            out: Option<&'static str>,
            unicode: c_int,
        );
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("store_nothing")]
        pub(super) safe fn nothing_in_float(#[out] out: f64);
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("store_nothing")]
        pub(super) safe fn nothing_in_text(#[out] out: Option<&'static CStr>);
    }
}

#[test]
fn several_come_as_a_tuple_behind_the_returned_value() {
    assert_eq!(native::divide(17, 5), (0, 3, 2));
    let alone: *mut std::ffi::c_void = native::store_pointer(std::ptr::dangling_mut());
    assert_eq!(alone, std::ptr::dangling_mut());
    assert_eq!(native::point_store(1.0, 2.0), (0, Point { x: 1.0, y: 2.0 }));
}

#[test]
fn unit_is_left_out() {
    let (quotient, remainder): (i32, i32) = native::try_divide(17, 5).unwrap();
    assert_eq!((quotient, remainder), (3, 2));
    let point: Point = native::try_point(3.0, 4.0).unwrap();
    assert_eq!(point, Point { x: 3.0, y: 4.0 });
}

#[test]
fn a_failure_gives_no_values() {
    assert_eq!(native::try_divide(1, 0).unwrap_err().raw_os_error(), Some(1));
    assert!(native::store_then_fail(1).is_err());
    assert_eq!(native::store_then_fail(0).unwrap(), 42);
    assert_eq!(native::store_and_value(0).unwrap(), (0, 42), "the returned value is kept where it is declared");
    assert_eq!(native::try_what(0).unwrap(), 1);
    assert_eq!(native::try_what(3).unwrap_err().raw_os_error(), Some(3));
}

#[test]
fn storage_is_zeroed() {
    assert_eq!(native::what_was_there(), (0, 1), "what native code saw, and what it wrote");
    assert_eq!(native::divide(1, 0), (1, 0, 0), "native code wrote nothing");
    assert_eq!(native::nothing_in_float().to_bits(), 0);
    assert_eq!(native::nothing_in_struct(), Mixed { a: 0, b: 0, c: 0.0 });
    assert_eq!(native::nothing_in_text(), None);
}

#[test]
fn in_and_out() {
    assert_eq!(native::swap_i32(1, 2), (2, 1));
    assert_eq!(native::negate_i32(7), (1, -7));
    assert_eq!(native::mixed_bump(Mixed { a: 255, b: -1, c: 0.5 }), Mixed { a: 0, b: 0, c: 1.5 });
}

#[test]
fn in_declaration_order() {
    let mut buffer = [MaybeUninit::uninit(); 4];
    let (returned, filled, count, ratio): (i32, &mut [u8], i32, f64) = native::several_outputs(&mut buffer, 10);
    assert_eq!((returned, &*filled, count, ratio.to_bits()), (7, &[0xAB, 0xCD][..], 11, 0.5_f64.to_bits()));

    let mut buffer = [0; 4];
    let (returned, ratio, count, filled): (i32, f64, i32, usize) = native::several_length_first(20, &mut buffer);
    assert_eq!((returned, ratio.to_bits(), count, filled), (7, 0.5_f64.to_bits(), 21, 2));
    assert_eq!(buffer, [0xAB, 0xCD, 0, 0]);
}

#[test]
fn borrowed_text() {
    assert_eq!(native::store_text(0), "fixtures 1.0");
    assert_eq!(native::store_text(1), "grüße, 世界 🦀");
    assert_eq!(native::store_some(1), Some("grüße, 世界 🦀"));
    assert_eq!(native::store_some(-1), None);
    assert_eq!(native::store_c_text(0), Some(c"fixtures 1.0"));
    assert_eq!(native::store_c_text(-1), None::<&CStr>);
}

#[test]
#[should_panic(expected = "`out` of `store_text`: a null pointer, where the declaration allows none")]
fn null_where_text_is_declared() {
    native::store_text(-1);
}
