//! The filled length of truth values that may be left out: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(data: $declared, #[in_out] #[len_of(data)] size: usize) -> c_int;
        }
    };
}

declare!(Option<&mut [bool]>);

fn main() {}
