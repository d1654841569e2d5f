// after: first/in-out-length-by-ref-alias
//! The integer that the header has.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn fill_bytes(
        buffer: &mut [u8],
        #[in_out]
        #[len_of(buffer)]
        size: usize,
    ) -> c_int;
}

fn main() {
    let mut buffer = [0; 16];
    assert_eq!(fill_bytes(&mut buffer), (0, 10));
    assert_eq!(buffer[1], 8);
}
