//! A buffer of a type that has values C may not write: through `macro_rules!`.

use std::ffi::c_int;
use std::mem::MaybeUninit;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(flags: &mut [MaybeUninit<$declared>], #[in_out] #[len_of(flags)] len: usize) -> c_int;
        }
    };
}

declare!(bool);

fn main() {}
