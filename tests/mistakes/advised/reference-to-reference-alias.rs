// after: first/reference-to-reference-alias
//! `&i32`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn read_i32(number: &i32, if_null: i32) -> i32;
}

fn main() {
    let number = &&7;
    assert_eq!(read_i32(*number, 0), 7);
}
