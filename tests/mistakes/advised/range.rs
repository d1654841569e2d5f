// after: first/range
//! Two parameters.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn add_i32(start: c_int, end: c_int) -> c_int;
}

fn main() {
    let range = 3..5;
    assert_eq!(add_i32(range.start, range.end), 8);
}
