//! An owned C string that nobody frees: through `macro_rules!`.

use std::ffi::CString;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn name() -> $declared;
        }
    };
}

declare!(CString);

fn main() {}
