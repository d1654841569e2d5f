// after: first/out-optional-scalar-macro
//! `i32`.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn store_then_fail(fail: c_int, #[out] width: i32) -> c_int;
}

fn main() {
    assert_eq!(store_then_fail(0), (0, 42));
}
