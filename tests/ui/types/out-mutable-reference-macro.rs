//! `#[out]` of a reference: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn get(#[out] value: $declared) -> c_int;
        }
    };
}

declare!(&mut c_int);

fn main() {}
