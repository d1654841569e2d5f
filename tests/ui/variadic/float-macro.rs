//! C promotes what stands after `...`, so no `f32` is passed there: through `macro_rules!`.

use std::ffi::CStr;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn log(format: &CStr, #[variadic] value: $declared);
        }
    };
}

declare!(f32);

fn main() {}
