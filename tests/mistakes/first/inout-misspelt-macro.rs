// at: `#[inout]`
//! `in_out` without its underscore, through `macro_rules!`.

use std::ffi::{c_int, c_uint};

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn next(#[inout] seed: $t) -> c_int;
            //~^ `#[in_out]`
        }
    };
}

declare!(c_uint);

fn main() {}
