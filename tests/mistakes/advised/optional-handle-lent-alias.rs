// after: first/optional-handle-lent-alias
//! `#[out]`, and the type without `&mut`.

use interop::{Free, NativeBox};
use std::ffi::{CStr, c_char, c_int, c_void};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn text8_store_owned(
        units: &[u8],
        #[len_of(units)] count: usize,
        #[out] text: Option<NativeBox<c_char, Close>>,
    ) -> c_int;
    unsafe fn fixture_free(handle: *mut c_char);
    safe fn fixture_live() -> i64;
}

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
    let (_, text) = text8_store_owned(b"abc");
    let text = text.unwrap();
    // SAFETY: terminated, and alive as long as `text`.
    assert_eq!(unsafe { CStr::from_ptr(text.as_ptr()) }, c"abc");
    drop(text);
    assert_eq!(fixture_live(), before);
}
