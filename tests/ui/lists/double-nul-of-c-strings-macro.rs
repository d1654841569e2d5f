//! The strings of a `double_nul` list are encoded: through `macro_rules!`.

use std::ffi::CStr;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn set(#[marshal(double_nul)] names: $declared);
        }
    };
}

declare!(&[&CStr]);

fn main() {}
