//! The same through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($all:ty, $set:ty) => {
        #[interop::import(library = "demo", bools = bool8)]
        unsafe extern "C" {
            pub safe fn all(flags: $all, #[len_of(flags)] count: usize) -> c_int;
            pub safe fn set(flags: $set, #[len_of(flags)] count: usize);
        }
    };
}
declare!(&[bool], &mut [bool]);

fn main() {}
