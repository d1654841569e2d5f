// after: first/optional-parameter
//! `Option<&i32>` without an attribute.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn read_i32(flags: Option<&i32>, if_null: i32) -> i32;
}

fn main() {
    assert_eq!(read_i32(None, 5), 5);
    assert_eq!(read_i32(Some(&7), 5), 7);
}
