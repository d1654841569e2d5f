//! An `Option` of what cannot be absent: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(value: $declared);
        }
    };
}

declare!(Option<c_int>);

fn main() {}
