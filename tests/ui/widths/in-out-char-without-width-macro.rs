//! A `char` that native code replaces, without a width: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn upper(#[in_out] letter: $declared) -> c_int;
        }
    };
}

declare!(char);

fn main() {}
