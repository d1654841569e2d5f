//! What is returned cannot be borrowed from a buffer whose filled part comes back.

use std::ffi::CStr;
use std::mem::MaybeUninit;

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn read<'a>(
        buffer: &'a mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(buffer)]
        length: usize,
    ) -> Option<&'a CStr>;
}

fn main() {}
