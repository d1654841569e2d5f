//! A buffer that a string goes into and comes out of, without an encoding: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn change(#[in_out(capacity = 64)] text: $declared) -> c_int;
        }
    };
}

declare!(String);

fn main() {}
