//! A string that native code changes in place, without an encoding: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn change(#[in_out] text: $declared) -> c_int;
        }
    };
}

declare!(String);

fn main() {}
