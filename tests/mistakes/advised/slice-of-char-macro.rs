// after: first/slice-of-char-macro
//! `&[u32]`, and `&str` with `utf32`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    #[entry_point("text32_counted")]
    safe fn draw(text: &[u32], #[len_of(text)] length: usize) -> u64;
    safe fn text32_counted(
        #[marshal(utf32)] text: &str,
        #[len_of(text, unit = elements, nul = excluded)] length: usize,
    ) -> u64;
}

fn main() {
    let text: Vec<_> = "a🦀".chars().map(u32::from).collect();
    assert_eq!(draw(&text), text32_counted("a🦀"));
}
