// after: first/pinned-macro
//! `&mut i32`, passed as `pinned.get_mut()`.

use std::ffi::c_int;
use std::pin::Pin;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn negate_i32(value: &mut i32) -> c_int;
}

fn main() {
    let mut value = 7;
    let pinned = Pin::new(&mut value);
    negate_i32(pinned.get_mut());
    assert_eq!(value, -7);
}
