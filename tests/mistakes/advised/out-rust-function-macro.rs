// after: first/out-rust-function-macro
//! `extern "C" fn(…)`.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn store_function(#[out] handler: extern "C" fn(c_int) -> c_int, which: c_int);
}

fn main() {
    assert_eq!(store_function(0)(21), 42);
}
