//! C promotes what stands after `...`, so no `u8` is passed there: through `macro_rules!`.

use std::ffi::CStr;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn log(format: &CStr, #[variadic] value: $declared);
        }
    };
}

declare!(u8);

fn main() {}
