// after: first/variadic-option-alias
//! `i32`.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    unsafe fn sum_varargs(n: c_int, #[variadic] width: i32) -> c_int;
}

fn main() {
    // SAFETY: one follows.
    assert_eq!(unsafe { sum_varargs(1, 7) }, 7);
}
