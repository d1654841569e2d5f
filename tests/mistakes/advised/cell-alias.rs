// after: first/cell-alias
//! `&mut i32`, passed as `cell.get_mut()`.

use std::cell::Cell;
use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn negate_i32(counter: &mut i32) -> c_int;
}

fn main() {
    let mut cell = Cell::new(7);
    negate_i32(cell.get_mut());
    assert_eq!(cell.get(), -7);
}
