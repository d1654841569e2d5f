// after: first/pointer-to-str-macro
//! `*const c_char`.

use std::ffi::c_char;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    unsafe fn string_length(text: *const c_char) -> i64;
}

fn main() {
    // SAFETY: it is terminated.
    assert_eq!(unsafe { string_length(c"abc".as_ptr()) }, 3);
}
