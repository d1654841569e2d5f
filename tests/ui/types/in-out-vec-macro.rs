//! `#[in_out]` of a vector: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn next(#[in_out] data: $declared) -> c_int;
        }
    };
}

declare!(Vec<u8>);

fn main() {}
