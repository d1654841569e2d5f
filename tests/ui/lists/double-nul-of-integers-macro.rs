//! A list has strings in it: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn set(#[marshal(double_nul)] names: $declared);
        }
    };
}

declare!(&[c_int]);

fn main() {}
