// after: first/atomic
//! `*mut i32`, passed as `counter.as_ptr()`.

use std::ffi::c_int;
use std::sync::atomic::{AtomicI32, Ordering};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn negate_i32(counter: *mut i32) -> c_int;
}

fn main() {
    let counter = AtomicI32::new(7);
    negate_i32(counter.as_ptr());
    assert_eq!(counter.load(Ordering::SeqCst), -7);
}
