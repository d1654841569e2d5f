// after: first/nul-of-what-only-goes-in
//! `nul = excluded`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn counted_checksum(text: &str, #[len_of(text, unit = bytes, nul = excluded)] length: usize) -> u32;
    safe fn string_checksum(text: &str) -> u32;
}

fn main() {
    assert_eq!(counted_checksum("abc"), string_checksum("abc"));
}
