// after: first/when-minus-one
//! `negative_one`.

use std::ffi::c_int;
use std::io;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    safe fn fail_errno(error: c_int) -> io::Result<c_int>;
}

fn main() {
    assert_eq!(fail_errno(0).unwrap(), 0);
    assert_eq!(fail_errno(9).unwrap_err().raw_os_error(), Some(9));
}
