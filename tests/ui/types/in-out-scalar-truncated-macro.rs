//! What is no string is not cut off: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn change(#[in_out] #[marshal(truncate)] value: $declared);
        }
    };
}

declare!(c_int);

fn main() {}
