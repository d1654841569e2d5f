//! A `Vec` has no terminator that could say its length: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn read(#[out(capacity = 4)] numbers: $declared, #[in_out] #[len_of(numbers, unit = bytes, nul = ends)] count: usize);
        }
    };
}

declare!(Vec<c_int>);

fn main() {}
