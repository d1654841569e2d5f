// after: first/ref-attribute
//! `#[in_out]`, and the value's type.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn negate_i32(#[in_out] seed: c_int) -> c_int;
}

fn main() {
    assert_eq!(negate_i32(7), (1, -7));
}
