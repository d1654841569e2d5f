// after: first/duration-returned-alias
//! The header's integer.

use std::ffi::c_int;
use std::time::Duration;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn echo_int(elapsed: c_int) -> c_int;
}

fn main() {
    let elapsed = Duration::from_millis(echo_int(1500).try_into().unwrap());
    assert_eq!(elapsed.as_secs_f64(), 1.5);
}
