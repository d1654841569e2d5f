//! Slices: many values with a length beside them, without copying.

use std::io;

use native::Point;

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::clone::Clone;
    use ::std::cmp::PartialEq;
    use ::std::ffi::c_uint;
    use ::std::fmt::Debug;
    use ::std::io;
    use ::std::marker::Copy;
    use ::std::option::Option;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// Slices that the macro sees only the name of.
    pub(super) type Bytes<'a> = &'a [u8];
    pub(super) type Numbers = [i32];

    /// A point, as `fixtures.h` has it.
    #[repr(C)]
    #[derive(Debug, Clone, Copy, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Point {
        pub(super) x: f64,
        pub(super) y: f64,
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        pub(super) safe fn sum_f64(values: &[f64], #[len_of(values)] count: usize) -> f64;
        pub(super) safe fn sum_bytes(bytes: &[u8], #[len_of(bytes)] count: c_uint) -> u64;
        pub(super) safe fn scale_i32(values: &mut [i32], #[len_of(values)] count: usize, factor: i32);
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn scale_then_fail(
            values: &mut [i32],
            #[len_of(values)] count: usize,
            factor: i32,
        ) -> io::Result<()>;
        pub(super) safe fn points_centre(points: &[Point], #[len_of(points)] count: usize) -> Point;
        pub(super) safe fn points_shift(points: &mut [Point], #[len_of(points)] count: usize, dx: f64, dy: f64);
    }

    // The same exports, with slices that may be absent, by other names, and of fixed length.
    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("sum_bytes")]
        pub(super) safe fn sum_alias(bytes: Bytes, #[len_of(bytes)] count: c_uint) -> u64;
        #[entry_point("scale_i32")]
        pub(super) safe fn scale_alias(values: &mut Numbers, #[len_of(values)] count: usize, factor: i32);
        #[entry_point("scale_then_fail")]
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn scale_maybe_then_fail(
            values: Option<&mut [i32]>,
            #[len_of(values)] count: usize,
            factor: i32,
        ) -> io::Result<()>;
        #[entry_point("sum_f64")]
        pub(super) safe fn sum_array(values: &[f64; 3], #[len_of(values)] count: usize) -> f64;
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("sum_f64")]
        pub(super) safe fn sum_maybe(values: Option<&[f64]>, #[len_of(values)] count: usize) -> f64;
        #[entry_point("sum_bytes")]
        pub(super) safe fn sum_three(bytes: &[u8; 3], count: c_uint) -> u64;
        #[entry_point("scale_i32")]
        pub(super) safe fn scale_three(values: &mut [i32; 3], count: usize, factor: i32);
    }

    // Where the array is.
    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("start_of")]
        pub(super) safe fn start(p: &[u8], #[len_of(p)] count: usize) -> *const u8;
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("start_of")]
        pub(super) safe fn start_maybe(p: Option<&[f64]>, #[len_of(p)] count: usize) -> *const f64;
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("start_of")]
        pub(super) safe fn start_mut(p: &mut [Point], #[len_of(p)] count: usize) -> *mut Point;
    }
}

#[test]
fn read_by_native_code() {
    assert_eq!(native::sum_f64(&[0.5, 1.0, 2.0]), 3.5);
    assert_eq!(native::sum_f64(&[]), 0.0);
    assert_eq!(native::sum_maybe(Some(&[0.5, 1.0])), 1.5);
    assert_eq!(native::sum_maybe(Some(&[])), 0.0);
    assert_eq!(native::sum_maybe(None), 0.0);
    assert_eq!(native::sum_bytes(&[255; 1000]), 255_000);
    assert_eq!(native::sum_alias(b"\x01\x02\x03"), 6);
}

#[test]
fn written_by_native_code() {
    let mut values = [1, -2, 3];
    native::scale_i32(&mut values, 10);
    assert_eq!(values, [10, -20, 30]);
    native::scale_alias(&mut values[1..], -1);
    assert_eq!(values, [10, 20, -30], "a part of a slice is a slice");
    native::scale_i32(&mut [], 10);
}

#[test]
fn written_on_failure_too() {
    let eio = || io::Error::from(interop::Errno(5)).to_string();
    let mut values = [1, 2];
    assert_eq!(native::scale_then_fail(&mut values, 3).unwrap_err().to_string(), eio());
    assert_eq!(values, [3, 6]);
    assert_eq!(native::scale_maybe_then_fail(Some(&mut values), 3).unwrap_err().to_string(), eio());
    assert_eq!(values, [9, 18]);
    assert_eq!(native::scale_maybe_then_fail(None, 3).unwrap_err().to_string(), eio());
}

#[test]
fn arrays_are_pointers_to_their_first_element() {
    assert_eq!(native::sum_array(&[0.5, 1.0, 2.0]), 3.5);
    assert_eq!(native::sum_three(&[1, 2, 3], 2), 3, "without `len_of` the caller counts");
    let mut values = [1, 2, 3];
    native::scale_three(&mut values, 3, 2);
    assert_eq!(values, [2, 4, 6]);
}

#[test]
fn slices_of_structures() {
    let mut points = [Point { x: 0.0, y: 2.0 }, Point { x: 4.0, y: 6.0 }];
    assert_eq!(native::points_centre(&points), Point { x: 2.0, y: 4.0 });
    native::points_shift(&mut points, 1.0, -1.0);
    assert_eq!(points, [Point { x: 1.0, y: 1.0 }, Point { x: 5.0, y: 5.0 }]);
    assert_eq!(native::points_centre(&[]), Point { x: 0.0, y: 0.0 });
}

#[test]
fn an_empty_slice_is_aligned_and_not_null() {
    let start = native::start_maybe(Some(&[]));
    assert!(!start.is_null() && start.is_aligned());
    assert!(native::start_maybe(None).is_null());
    assert!(!native::start_mut(&mut []).is_null());
}

#[test]
fn nothing_is_copied() {
    let bytes = vec![7; 100_000];
    assert_eq!(native::start(&bytes), bytes.as_ptr());
    let mut points = [Point { x: 0.0, y: 2.0 }; 3];
    let start = points.as_mut_ptr();
    assert_eq!(native::start_mut(&mut points), start);
}
