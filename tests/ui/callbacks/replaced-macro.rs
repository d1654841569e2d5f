//! A function pointer that goes in and comes out: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn replace(#[in_out] function: $declared);
        }
    };
}

declare!(extern "C" fn(Box<c_int>));

fn main() {}
