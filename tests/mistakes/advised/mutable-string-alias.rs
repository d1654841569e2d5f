// after: first/mutable-string-alias
//! `#[in_out]`, and the type without `&mut`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

type Text = String;

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn text8_reverse(#[in_out] text: Text) -> u64;
}

fn main() {
    assert_eq!(text8_reverse("abc".to_owned()).1, "cba");
}
