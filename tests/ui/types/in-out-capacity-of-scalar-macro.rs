//! The capacity of what is no string: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn change(#[in_out(capacity = 4)] value: $declared);
        }
    };
}

declare!(c_int);

fn main() {}
