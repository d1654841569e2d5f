// after: first/field-reference
//! `*const i32` in the structure.

use std::ffi::c_void;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
struct Sample {
    value: *const i32,
}

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn start_of(sample: &Sample, count: usize) -> *mut c_void;
}

fn main() {
    let value = 7;
    let sample = Sample { value: &value };
    let seen = start_of(&sample, 1).cast::<Sample>();
    // SAFETY: the address of `sample`, whose pointer is that of `value`.
    assert_eq!(unsafe { *(*seen).value }, 7);
}
