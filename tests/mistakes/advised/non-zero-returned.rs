// after: first/non-zero-returned
//! `i32`, of which `NonZero::new` is made.

use std::num::NonZero;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn echo_i32(count: i32) -> i32;
}

fn main() {
    assert_eq!(NonZero::new(echo_i32(0)), None);
}
