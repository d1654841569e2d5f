// after: first/mutable-list-macro
//! `&[&str]`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn text8_list(#[marshal(list)] items: &[&str]) -> u64;
}

fn main() {
    assert_eq!(text8_list(&["a", "b"]), text8_list(&["a", "b"]));
    assert_ne!(text8_list(&["a", "b"]), text8_list(&["b", "a"]));
}
