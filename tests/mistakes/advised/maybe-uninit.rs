// after: first/maybe-uninit
//! `i32`.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn echo_i32(value: i32) -> i32;
}

fn main() {
    assert_eq!(echo_i32(7), 7);
}
