// at: `f32`
//! A `float` behind C's `...`, through `macro_rules!`.

use std::ffi::CStr;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub unsafe fn print(format: &CStr, #[variadic] value: $t);
        }
    };
}

declare!(f32);
//~^ `f64`

fn main() {}
