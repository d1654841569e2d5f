//! The same, through an alias that hides it.

use std::ffi::CStr;
use std::mem::MaybeUninit;

type Buffer = Option<&'static mut [MaybeUninit<u8>]>;
type Found = Option<&'static CStr>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn read(
        buffer: Buffer,
        #[in_out]
        #[len_of(buffer)]
        length: usize,
    ) -> Found;
}

fn main() {}
