//! A `bool` that comes out, without a width: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn get(#[out] on: $declared) -> c_int;
        }
    };
}

declare!(bool);

fn main() {}
