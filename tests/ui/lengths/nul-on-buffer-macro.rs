//! A terminator of a buffer: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(data: $declared, #[in_out] #[len_of(data, nul = excluded)] len: usize) -> c_int;
        }
    };
}

declare!(&mut [u8]);

fn main() {}
