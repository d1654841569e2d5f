// after: first/duration
//! The header's integer.

use std::ffi::c_int;
use std::time::Duration;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn echo_int(timeout: c_int) -> c_int;
}

fn main() {
    let timeout = Duration::from_secs(2);
    assert_eq!(echo_int(timeout.as_millis().try_into().unwrap()), 2000);
}
