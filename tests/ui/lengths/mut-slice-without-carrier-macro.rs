//! A slice to write to, whose length nobody carries: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(data: $declared) -> c_int;
        }
    };
}

declare!(&mut [u8]);

fn main() {}
