//! `#[out]` of what cannot come out: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn name(#[out] text: $declared) -> c_int;
        }
    };
}

declare!(String);

fn main() {}
