// after: first/non-zero-out-macro
//! `u32`, of which `NonZero::new` is made.

use std::ffi::c_int;
use std::num::NonZero;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn store_then_fail(fail: c_int, #[out] id: u32) -> c_int;
}

fn main() {
    let (_, id) = store_then_fail(0);
    assert_eq!(NonZero::new(id), NonZero::new(42));
}
