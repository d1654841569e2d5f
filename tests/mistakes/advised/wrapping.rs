// after: first/wrapping
//! `u32`, passed as `value.0`.

use std::num::Wrapping;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn echo_u32(value: u32) -> u32;
}

fn main() {
    let value = Wrapping(u32::MAX) + Wrapping(8);
    assert_eq!(Wrapping(echo_u32(value.0)), value);
}
