//! A buffer whose length nobody carries: through `macro_rules!`.

use std::ffi::c_int;
use std::mem::MaybeUninit;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(data: $declared) -> c_int;
        }
    };
}

declare!(&mut [MaybeUninit<u8>]);

fn main() {}
