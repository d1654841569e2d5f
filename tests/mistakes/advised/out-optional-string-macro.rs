// after: first/out-optional-string-macro
//! `Option<&'static CStr>`.

use std::ffi::{CStr, c_int};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn store_text(#[out] name: Option<&'static CStr>, which: c_int);
}

fn main() {
    assert_eq!(store_text(0), Some(c"fixtures 1.0"));
    assert_eq!(store_text(-1), None);
}
