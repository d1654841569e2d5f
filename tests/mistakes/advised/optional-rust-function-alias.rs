// after: first/optional-rust-function-alias
//! `Option<extern "C" fn(…)>`.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

type Callback = extern "C" fn(c_int) -> c_int;

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn call_unary(callback: Option<Callback>, value: c_int) -> c_int;
}

extern "C" fn twice(value: c_int) -> c_int {
    2 * value
}

fn main() {
    assert_eq!(call_unary(Some(twice), 21), 42);
    assert_eq!(call_unary(None, 21), -1);
}
