// after: first/rename-of-another-crate
//! `#[entry_point("…")]`.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    #[entry_point("add_i32")]
    safe fn sum(a: c_int, b: c_int) -> c_int;
}

fn main() {
    assert_eq!(sum(1, 2), 3);
}
