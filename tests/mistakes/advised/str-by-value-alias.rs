// after: first/str-by-value-alias
//! `&Text`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

type Text = str;

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn string_length(text: &Text) -> i64;
}

fn main() {
    assert_eq!(string_length("abc"), 3);
}
