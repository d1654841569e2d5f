// after: first/counted-by-an-expression
//! A function that calculates the length.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    #[entry_point("start_of")]
    #[returns(counted_by(length_of(count)))]
    safe fn items<'a>(values: &'a [c_int; 3], count: usize) -> &'a [c_int];
}

fn length_of(count: usize) -> usize {
    count - 1
}

fn main() {
    assert_eq!(items(&[1, 2, 3], 3), [1, 2]);
}
