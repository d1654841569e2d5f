//! A string that comes out, without an encoding: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn name(#[out] text: $declared) -> c_int;
        }
    };
}

declare!(&'static str);

fn main() {}
