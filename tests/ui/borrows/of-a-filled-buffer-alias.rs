//! What is returned cannot be borrowed from a buffer whose filled part comes back: through an alias.

use std::ffi::CStr;
use std::mem::MaybeUninit;

type Buffer<'a> = Option<&'a mut [MaybeUninit<u8>]>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn read<'a>(
        buffer: Buffer<'a>,
        #[in_out]
        #[len_of(buffer)]
        length: usize,
        #[out] word: &'a CStr,
    );
}

fn main() {}
