// after: first/dword-alias
//! A function that says what is a failure.

use std::io;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

type Dword = u32;

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    #[fails(when = failed, code = errno)]
    safe fn echo_u32(count: u32) -> io::Result<Dword>;
}

fn failed(value: u32) -> bool {
    value == u32::MAX
}

fn main() {
    assert_eq!(echo_u32(7).unwrap(), 7);
    assert!(echo_u32(u32::MAX).is_err());
}
