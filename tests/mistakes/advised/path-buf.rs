// after: first/path-buf
//! `&Path`.

use std::path::{Path, PathBuf};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn string_length(path: &Path) -> i64;
}

fn main() {
    let path = PathBuf::from("a/b");
    assert_eq!(string_length(&path), 3);
}
