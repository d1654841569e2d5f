// after: first/in-out-handle-alias
//! `&mut Option<NativeBox<…>>`, without `#[in_out]`.

use interop::{Free, NativeBox};
use std::ffi::{c_char, c_void};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn fixture_duplicate(text: &str) -> *mut c_char;
    safe fn store_pointer(handle: &mut Option<Handle>, value: *mut c_char);
    unsafe fn fixture_free(handle: *mut c_char);
    safe fn fixture_live() -> i64;
}

pub type Handle = NativeBox<c_char, Close>;

pub enum Close {}

// SAFETY: it frees what `fixture_duplicate` allocates.
unsafe impl Free for Close {
    unsafe fn free(pointer: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { fixture_free(pointer.cast()) }
    }
}

fn main() {
    let before = fixture_live();
    let mut handle: Option<Handle> = None;
    store_pointer(&mut handle, fixture_duplicate("abc"));
    assert!(handle.is_some());
    assert_eq!(fixture_live(), before + 1);
    drop(handle);
    assert_eq!(fixture_live(), before);
}
