// after: first/non-null-slice-alias
//! `*const u8`, and a length.

use std::ffi::c_uint;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    unsafe fn sum_bytes(data: *const u8, length: c_uint) -> u64;
}

fn main() {
    let data = [1, 2, 3];
    // SAFETY: so many bytes.
    assert_eq!(unsafe { sum_bytes(data.as_ptr(), 3) }, 6);
}
