//! A buffer that is lent for ever, and of which the filled part comes back, would be the caller's twice.

use std::ffi::CStr;
use std::mem::MaybeUninit;

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn read(
        buffer: &'static mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(buffer)]
        length: usize,
    ) -> Option<&'static CStr>;
}

fn main() {}
