// after: first/os-string-by-reference-alias
//! `&OsStr`.

use std::ffi::{OsStr, OsString};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn string_length(name: &OsStr) -> i64;
}

fn main() {
    let name = OsString::from("abc");
    assert_eq!(string_length(&name), 3);
}
