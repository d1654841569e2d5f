//! The functions as the linker binds them.

use std::ffi::{c_char, c_int, c_void};

// SAFETY: the signatures are those of the POSIX standard.
unsafe extern "C" {
    pub(super) safe fn getpgid(process: c_int) -> c_int;
    pub(super) fn dlopen(file: *const c_char, flags: c_int) -> *mut c_void;
}

// SAFETY: the signatures are those of tests/native/c/fixtures.h.
#[link(name = "interop_fixtures")]
unsafe extern "C" {
    pub(super) safe fn nop();
    pub(super) safe fn add_i32(a: c_int, b: c_int) -> c_int;
    pub(super) fn sum_f64(values: *const f64, count: usize) -> f64;
    pub(super) fn bench_half(value: c_int, half: *mut c_int);
}
