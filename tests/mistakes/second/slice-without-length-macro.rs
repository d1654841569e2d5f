// at: `&mut [c_int]`
//! Nobody carries the length, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub unsafe fn sort(items: $t, count: usize);
        }
    };
}

declare!(&mut [c_int]);
//~^ `#[len_of(items)]` on `count`

fn main() {}
