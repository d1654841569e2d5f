//! The same, through `macro_rules!`.

use std::ffi::CStr;
use std::mem::MaybeUninit;

macro_rules! declare {
    ($buffer:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            safe fn read(
                buffer: $buffer,
                #[in_out]
                #[len_of(buffer)]
                length: usize,
            ) -> Option<&'static CStr>;
        }
    };
}

declare!(&'static mut [MaybeUninit<u8>]);

fn main() {}
