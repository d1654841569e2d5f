// at: `[c_int]`
//! C's `int x[]` comes out, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(#[out] values: $t, #[len_of(values)] count: usize);
        }
    };
}

declare!([c_int]);
//~^ `&mut [c_int]`, or `#[out(capacity = …)] values: Vec<c_int>`

fn main() {}
