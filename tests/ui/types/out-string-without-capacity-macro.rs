//! `#[out]` of a string that nobody frees and that no buffer is made for: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn name(#[out] name: $declared) -> c_int;
        }
    };
}

declare!(String);

fn main() {}
