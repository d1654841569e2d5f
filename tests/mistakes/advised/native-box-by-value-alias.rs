// after: first/native-box-by-value-alias
//! `*mut T`, in a function that is not `safe`.

use interop::{Free, NativeBox};
use std::ffi::{c_char, c_int, c_void};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn fixture_duplicate(text: &str) -> Handle;
    unsafe fn free_and_report(handle: *mut c_char) -> c_int;
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
    // SAFETY: it is freed here and nowhere else.
    assert_eq!(unsafe { free_and_report(handle.into_raw().as_ptr()) }, 1);
    assert_eq!(fixture_live(), before);
}
