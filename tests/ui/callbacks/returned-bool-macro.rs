//! A native function that returns a `bool` of unknown width, as an out parameter: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn chosen(#[out] function: $declared);
        }
    };
}

declare!(extern "C" fn(c_int) -> bool);

fn main() {}
