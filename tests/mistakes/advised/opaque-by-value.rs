// after: first/opaque-by-value
//! `&Memory`.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    type Memory;
    safe fn is_null(memory: &Memory) -> c_int;
    safe fn fixture_alloc(size: usize) -> *mut Memory;
    unsafe fn fixture_free(memory: *mut Memory);
}

fn main() {
    let memory = fixture_alloc(8);
    // SAFETY: allocated, and freed once.
    unsafe {
        assert_eq!(is_null(&*memory), 0);
        fixture_free(memory);
    }
}
