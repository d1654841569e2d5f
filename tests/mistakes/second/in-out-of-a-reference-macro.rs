// at: `&mut c_int`
//! `#[in_out]` with the pointer that C has, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn next(#[in_out] value: $t);
        }
    };
}

declare!(&mut c_int);
//~^ `#[in_out] value: c_int`, or `value: &mut c_int`

fn main() {}
