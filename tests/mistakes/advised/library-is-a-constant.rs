// after: first/library-is-a-constant
//! A `static`.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn add_i32(a: c_int, b: c_int) -> c_int;
}

fn main() {
    assert_eq!(add_i32(1, 2), 3);
}
