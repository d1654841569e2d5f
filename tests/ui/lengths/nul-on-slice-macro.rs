//! A terminator of a slice: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn sum(data: $declared, #[len_of(data, nul = excluded)] len: usize) -> c_int;
        }
    };
}

declare!(&[u8]);

fn main() {}
