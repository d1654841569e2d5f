//! How much of a `Vec` native code filled does not come back: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn read(#[out(capacity = 8)] buffer: $declared, #[len_of(buffer)] length: usize) -> c_int;
        }
    };
}

declare!(Vec<u8>);

fn main() {}
