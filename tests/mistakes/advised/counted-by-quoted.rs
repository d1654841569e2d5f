// after: first/counted-by-quoted
//! The parameter's name without quotes.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    #[entry_point("start_of")]
    #[returns(counted_by(count))]
    safe fn items<'a>(values: &'a [c_int; 3], count: usize) -> &'a [c_int];
}

fn main() {
    assert_eq!(items(&[1, 2, 3], 2), [1, 2]);
}
