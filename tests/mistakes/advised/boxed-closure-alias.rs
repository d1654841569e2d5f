// after: first/boxed-closure-alias
//! `extern "C" fn(…)`, and a `*mut c_void` for what the closure would capture.

use std::ffi::{c_int, c_void};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn for_each(
        values: &[i32],
        #[len_of(values)] count: usize,
        callback: extern "C" fn(*mut c_void, i32) -> c_int,
        context: *mut c_void,
    ) -> c_int;
}

extern "C" fn add(context: *mut c_void, value: i32) -> c_int {
    // SAFETY: `main` passes its sum, and nobody else uses it meanwhile.
    unsafe { *context.cast::<i32>() += value };
    0
}

fn main() {
    let mut sum = 0;
    assert_eq!(for_each(&[1, 2, 3], add, (&raw mut sum).cast()), 0);
    assert_eq!(sum, 6);
}
