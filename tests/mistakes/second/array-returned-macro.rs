// at: `[c_int; 2]`
//! An array is returned, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn ends() -> $t;
        }
    };
}

declare!([c_int; 2]);
//~^ `#[out] ends: [c_int; 2]`, or `&'static [c_int; 2]`

fn main() {}
