// after: first/list-by-reference-to-vec-alias
//! `&[String]`, passed as `&items`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn text8_list(#[marshal(list)] items: &[String]) -> u64;
    #[entry_point("text8_list")]
    safe fn borrowed(#[marshal(list)] items: &[&str]) -> u64;
}

fn main() {
    let items = vec!["a".to_owned(), "b".to_owned()];
    assert_eq!(text8_list(&items), borrowed(&["a", "b"]));
    assert_ne!(text8_list(&items), borrowed(&["ab"]));
}
