//! Nobody says how much of a `Vec` native code filled: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn read(#[out(capacity = 4)] numbers: $declared);
        }
    };
}

declare!(Vec<c_int>);

fn main() {}
