// after: first/rc-alias
//! `&i32`, passed as `&*shared`.

use std::rc::Rc;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn read_i32(value: &i32, if_null: i32) -> i32;
}

fn main() {
    let shared = Rc::new(7);
    assert_eq!(read_i32(&*shared, 0), 7);
}
