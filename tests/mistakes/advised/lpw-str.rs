// after: first/lpw-str
//! `utf16`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn text16_length(#[marshal(utf16)] text: &str) -> i64;
}

fn main() {
    assert_eq!(text16_length("ab"), 2);
}
