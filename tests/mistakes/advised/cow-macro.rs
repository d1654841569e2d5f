// after: first/cow-macro
//! `&str`, passed as `&text`.

use std::borrow::Cow;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn string_length(text: &str) -> i64;
}

fn main() {
    let text: Cow<str> = "abc".into();
    assert_eq!(string_length(&text), 3);
}
