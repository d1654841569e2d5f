// after: first/callback-of-optional-option-alias
//! One `Option`.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

type Callback = Option<extern "C" fn(c_int) -> c_int>;

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn call_unary(callback: Callback, value: c_int) -> c_int;
}

fn main() {
    assert_eq!(call_unary(None, 21), -1);
}
