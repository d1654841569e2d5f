//! A callback that takes a structure without a native layout: through `macro_rules!`.

use std::ffi::c_int;

#[derive(Clone, Copy)]
pub struct Pair {
    pub first: c_int,
    pub second: c_int,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(callback: $declared);
        }
    };
}

declare!(extern "C" fn(Pair));

fn main() {}
