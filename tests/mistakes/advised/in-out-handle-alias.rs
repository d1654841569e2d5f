// after: first/in-out-handle-alias
//! `&mut *mut T`.

use std::ffi::{c_char, c_void};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn store_pointer(handle: &mut *mut c_char, value: *mut c_void);
}

fn main() {
    let mut byte = 7;
    let mut handle = std::ptr::null_mut();
    store_pointer(&mut handle, (&raw mut byte).cast());
    assert_eq!(handle, &raw mut byte);
}
