// after: first/field-callback-filled-alias
//! `Option<extern "C" fn(…)>` in the structure.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

type Callback = extern "C" fn(c_int) -> c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
struct Held {
    function: Option<Callback>,
    argument: c_int,
}

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn call_held(held: &Held) -> c_int;
}

fn main() {
    assert_eq!(call_held(&Held { function: None, argument: 1 }), -1);
}
