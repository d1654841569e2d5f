// after: first/non-zero-alias
//! `u32`, passed as `id.get()`.

use std::num::NonZeroU32;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn echo_u32(id: u32) -> u32;
}

fn main() {
    let id = NonZeroU32::MAX;
    assert_eq!(NonZeroU32::new(echo_u32(id.get())), Some(id));
}
