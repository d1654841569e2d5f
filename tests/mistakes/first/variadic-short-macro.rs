// at: `c_short`
//! A `short` behind `...`, through `macro_rules!`.

use std::ffi::{CStr, c_int, c_short};

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub unsafe fn printf(format: &CStr, #[variadic] value: $t) -> c_int;
        }
    };
}

declare!(c_short);
//~^ `c_int`

fn main() {}
