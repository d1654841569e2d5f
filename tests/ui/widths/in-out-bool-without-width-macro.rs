//! A `bool` that native code replaces, without a width: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn toggle(#[in_out] on: $declared) -> c_int;
        }
    };
}

declare!(bool);

fn main() {}
