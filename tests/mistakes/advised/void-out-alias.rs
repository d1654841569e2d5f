// after: first/void-out-alias
//! `*mut c_void`.

use std::ffi::c_void;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn store_pointer(#[out] address: *mut c_void, value: *mut c_void);
}

fn main() {
    let value = std::ptr::dangling_mut();
    assert_eq!(store_pointer(value), value);
}
