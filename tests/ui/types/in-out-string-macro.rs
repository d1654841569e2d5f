//! `#[in_out]` of a string: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn next(#[in_out] text: $declared) -> c_int;
        }
    };
}

declare!(String);

fn main() {}
