//! Declared once, with interop.

use std::ffi::c_int;
use std::io;

/// `Point` of fixtures.h.
#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    pub(crate) safe fn nop();
    pub(crate) safe fn add_i32(a: c_int, b: c_int) -> c_int;
    pub(crate) safe fn sum_f64(values: &[f64], #[len_of(values)] count: usize) -> f64;
    pub(crate) safe fn bench_half(value: c_int, #[out] half: c_int);
    pub(crate) safe fn bench_middle(a: Point, b: Point) -> Point;
    pub(crate) safe fn bench_call(function: extern "C" fn(c_int) -> c_int, value: c_int) -> c_int;
    pub(crate) safe fn bench_call_many(function: extern "C" fn(c_int) -> c_int, times: c_int) -> c_int;
    #[fails(when = negative_one, code = errno)]
    pub(crate) safe fn getpgid(process: c_int) -> Result<c_int, io::Error>;
    #[fails(when = negative_one, code = errno)]
    pub(crate) safe fn bench_fail(code: c_int) -> Result<c_int, io::Error>;

    #[fails(when = negative, code = errno)]
    pub(crate) safe fn bench_take(text: &str) -> Result<c_int, io::Error>;
    /// The conversion and nothing else.
    #[entry_point("bench_take")]
    pub(crate) safe fn bench_take_only(text: &str) -> c_int;
    pub(crate) safe fn bench_take16(#[marshal(utf16)] text: &str) -> c_int;
    pub(crate) safe fn bench_measure(text: &str) -> c_int;
    pub(crate) safe fn bench_measure16(#[marshal(utf16)] text: &str) -> c_int;
    #[returns(free_with = malloc)]
    pub(crate) safe fn bench_copy(text: &str) -> String;
    pub(crate) safe fn bench_take_list(#[marshal(list)] texts: &[&str]) -> c_int;

    #[returns(free_with = malloc)]
    pub(crate) safe fn bench_give(index: c_int) -> String;
    #[returns(utf16, free_with = malloc)]
    pub(crate) safe fn bench_give16(index: c_int) -> String;
    pub(crate) safe fn bench_name(index: c_int) -> &'static str;
    pub(crate) safe fn bench_fill(
        index: c_int,
        #[out(capacity = 256)] text: String,
        #[len_of(text, unit = bytes, nul = included)] size: usize,
    );
}
