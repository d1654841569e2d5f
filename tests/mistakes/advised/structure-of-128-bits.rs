// after: first/structure-of-128-bits
//! A reference to the structure.

use std::ffi::c_void;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Wide {
    pub bits: u128,
}

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn start_of(seed: &Wide, count: usize) -> *mut c_void;
}

fn main() {
    let seed = Wide { bits: 7 };
    assert_eq!(start_of(&seed, 1).cast_const(), (&raw const seed).cast());
}
