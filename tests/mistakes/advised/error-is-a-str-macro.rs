// after: first/error-is-a-str-macro
//! `std::io::Error`.

use std::ffi::c_int;
use std::io;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    safe fn fail_errno(error: c_int) -> Result<(), io::Error>;
}

fn main() {
    fail_errno(0).unwrap();
    assert_eq!(fail_errno(9).unwrap_err().raw_os_error(), Some(9));
}
