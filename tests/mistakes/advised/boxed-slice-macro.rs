// after: first/boxed-slice-macro
//! `&[u8]`, with its length.

use std::ffi::c_uint;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn sum_bytes(data: &[u8], #[len_of(data)] length: c_uint) -> u64;
}

fn main() {
    let data: Box<[u8]> = Box::new([1, 2, 3]);
    assert_eq!(sum_bytes(&data), 6);
}
