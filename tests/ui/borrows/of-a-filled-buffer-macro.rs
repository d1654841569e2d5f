//! What is returned cannot be borrowed from a buffer whose filled part comes back: through `macro_rules!`.

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
            ) -> Option<&CStr>;
        }
    };
}
declare!(&mut [MaybeUninit<u8>]);

fn main() {}
