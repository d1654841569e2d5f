// after: first/option-owned-string
//! `Option<&str>`, passed as `title.as_deref()`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn string_length(title: Option<&str>) -> i64;
}

fn main() {
    let title = Some("abc".to_owned());
    assert_eq!(string_length(title.as_deref()), 3);
    assert_eq!(string_length(None), -1);
}
