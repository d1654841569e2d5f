// after: first/dyn-fn-macro
//! `extern "C" fn(…)`.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn call_unary(callback: extern "C" fn(c_int) -> c_int, value: c_int) -> c_int;
}

extern "C" fn twice(value: c_int) -> c_int {
    2 * value
}

fn main() {
    assert_eq!(call_unary(twice, 21), 42);
}
