// after: first/field-non-zero-macro
//! `u32` in the structure.

use std::num::NonZeroU32;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
struct Mixed {
    a: u8,
    id: u32,
    c: f64,
}

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn mixed_sum_ref(mixed: &Mixed) -> f64;
}

fn main() {
    let id = NonZeroU32::MIN;
    assert_eq!(mixed_sum_ref(&Mixed { a: 1, id: id.get(), c: 0.5 }), 2.5);
}
