// after: first/in-attribute
//! No attribute.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn is_null(text: &[u8; 4]) -> c_int;
}

fn main() {
    assert_eq!(is_null(b"abcd"), 0);
}
