//! A returned array: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn place() -> $declared;
        }
    };
}

declare!([c_int; 2]);

fn main() {}
