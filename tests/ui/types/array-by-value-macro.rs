//! An array by value: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn place(corners: $declared);
        }
    };
}

declare!([c_int; 4]);

fn main() {}
