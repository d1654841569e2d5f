// after: first/char-set-key
//! `strings = utf16`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf16)]
unsafe extern "C" {
    safe fn text16_length(text: &str) -> i64;
}

fn main() {
    assert_eq!(text16_length("🦀"), 2);
}
