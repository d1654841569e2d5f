// after: first/out-str
//! `&'static str` of what native code keeps.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn store_text(#[out] name: &'static str, which: c_int);
}

fn main() {
    assert_eq!(store_text(0), "fixtures 1.0");
}
