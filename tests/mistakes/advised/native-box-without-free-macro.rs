// after: first/native-box-without-free-macro
//! An implementation of `interop::Free`.

use interop::{Free, NativeBox};
use std::ffi::{c_char, c_void};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn fixture_duplicate(text: &str) -> Handle;
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
    let handle = fixture_duplicate("abc");
    assert_eq!(fixture_live(), before + 1);
    drop(handle);
    assert_eq!(fixture_live(), before);
}
