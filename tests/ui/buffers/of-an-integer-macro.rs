//! `capacity` is for what a buffer can be made into: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn read(#[out(capacity = 4)] number: $declared);
        }
    };
}

declare!(c_int);

fn main() {}
