//! How much was read of a slice that crosses as a copy: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn read(flags: $declared, #[in_out] #[len_of(flags)] count: usize) -> c_int;
        }
    };
}

declare!(&'static [bool]);

fn main() {}
