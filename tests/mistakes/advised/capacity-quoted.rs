// after: first/capacity-quoted
//! The number without its quotes.

use std::io;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    safe fn copy_text(
        text: &str,
        #[out(capacity = 64)] name: String,
        #[len_of(name, unit = elements, nul = included)] capacity: usize,
    ) -> io::Result<()>;
}

fn main() {
    assert_eq!(copy_text("abc").unwrap(), "abc");
    assert!(copy_text(&"a".repeat(64)).is_err());
}
