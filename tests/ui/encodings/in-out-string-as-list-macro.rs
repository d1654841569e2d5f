//! A list that is no slice: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn change(#[in_out] #[marshal(double_nul)] text: $declared) -> c_int;
        }
    };
}

declare!(String);

fn main() {}
