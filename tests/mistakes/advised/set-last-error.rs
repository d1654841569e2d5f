// after: first/set-last-error
//! `#[last_error]`, or a rule.

use std::ffi::c_int;
use std::io;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    #[fails(when = negative_one, code = last_error)]
    safe fn fail_errno(error: c_int) -> io::Result<()>;
    #[last_error]
    #[entry_point("fail_errno")]
    safe fn close(error: c_int) -> c_int;
}

fn main() {
    fail_errno(0).unwrap();
    assert_eq!(close(0).0, 0);
    // On Windows the last error is another than `errno`.
    if cfg!(unix) {
        assert_eq!(fail_errno(9).unwrap_err().raw_os_error(), Some(9));
    }
}
