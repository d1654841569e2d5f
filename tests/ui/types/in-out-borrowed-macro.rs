//! `#[in_out]` of something borrowed: through `macro_rules!`.

use std::ffi::{c_int, CStr};

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn next(#[in_out] text: $declared) -> c_int;
        }
    };
}

declare!(&'static CStr);

fn main() {}
