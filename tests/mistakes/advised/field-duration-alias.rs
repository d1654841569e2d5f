// after: first/field-duration-alias
//! The header's integer in the structure.

use std::ffi::c_int;
use std::time::Duration;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
struct Mixed {
    a: u8,
    elapsed: c_int,
    c: f64,
}

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn mixed_sum_ref(mixed: &Mixed) -> f64;
}

fn main() {
    let elapsed = Duration::from_millis(20).as_millis().try_into().unwrap();
    assert_eq!(mixed_sum_ref(&Mixed { a: 1, elapsed, c: 0.5 }), 21.5);
}
