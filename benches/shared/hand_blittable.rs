//! What crosses as it is; errno.

use std::ffi::c_int;
use std::io;

use super::bound::Point;
use super::lazy::{__errno_location, lazy};

#[inline]
pub(crate) fn nop() {
    let nop = lazy!(c"nop": fn());
    // SAFETY: takes nothing.
    unsafe { nop() }
}

#[inline]
pub(crate) fn add_i32(a: c_int, b: c_int) -> c_int {
    let add_i32 = lazy!(c"add_i32": fn(c_int, c_int) -> c_int);
    // SAFETY: takes any integers.
    unsafe { add_i32(a, b) }
}

#[inline]
pub(crate) fn sum_f64(values: &[f64]) -> f64 {
    let sum_f64 = lazy!(c"sum_f64": fn(*const f64, usize) -> f64);
    // SAFETY: as many values as are said.
    unsafe { sum_f64(values.as_ptr(), values.len()) }
}

#[inline]
pub(crate) fn bench_half(value: c_int) -> c_int {
    let bench_half = lazy!(c"bench_half": fn(c_int, *mut c_int));
    let mut half = 0;
    // SAFETY: writes one integer.
    unsafe { bench_half(value, &mut half) };
    half
}

#[inline]
pub(crate) fn bench_middle(a: Point, b: Point) -> Point {
    let bench_middle = lazy!(c"bench_middle": fn(Point, Point) -> Point);
    // SAFETY: takes any numbers.
    unsafe { bench_middle(a, b) }
}

#[inline]
pub(crate) fn bench_call(function: extern "C" fn(c_int) -> c_int, value: c_int) -> c_int {
    let bench_call = lazy!(c"bench_call": fn(extern "C" fn(c_int) -> c_int, c_int) -> c_int);
    // SAFETY: calls the function, which takes any integer.
    unsafe { bench_call(function, value) }
}

#[inline]
pub(crate) fn bench_call_many(function: extern "C" fn(c_int) -> c_int, times: c_int) -> c_int {
    let bench_call_many = lazy!(c"bench_call_many": fn(extern "C" fn(c_int) -> c_int, c_int) -> c_int);
    // SAFETY: calls the function, which takes any integer.
    unsafe { bench_call_many(function, times) }
}

/// A call that fails.
#[inline]
pub(crate) fn bench_fail(code: c_int) -> io::Result<c_int> {
    let errno = __errno_location();
    let bench_fail = lazy!(c"bench_fail": fn(c_int) -> c_int);
    // SAFETY: errno's location is valid as long as the thread.
    unsafe { *errno = 0 };
    // SAFETY: takes any integer.
    let result = unsafe { bench_fail(code) };
    if result == -1 {
        // SAFETY: as above.
        let errno = unsafe { *errno };
        // Not "Success (os error 0)".
        return Err(if errno == 0 { no_errno() } else { io::Error::from_raw_os_error(errno) });
    }
    Ok(result)
}

/// A call that failed and set no errno.
#[cold]
#[inline(never)]
fn no_errno() -> io::Error {
    io::Error::other("the call failed and left no error code")
}
