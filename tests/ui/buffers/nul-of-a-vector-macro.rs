//! A `Vec` has no terminator: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn read(#[out(capacity = 4)] numbers: $declared, #[in_out] #[len_of(numbers, nul = included)] count: usize);
        }
    };
}

declare!(Vec<c_int>);

fn main() {}
