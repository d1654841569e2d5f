// after: first/free-with-a-number-alias
//! A function that takes the pointer.

use std::ffi::c_void;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = fixture_free)]
    safe fn fixture_duplicate(text: &str) -> String;
    unsafe fn fixture_free(text: *mut c_void);
    safe fn fixture_live() -> i64;
}

fn main() {
    let before = fixture_live();
    assert_eq!(fixture_duplicate("abc"), "abc");
    assert_eq!(fixture_live(), before);
}
