//! A callback that returns an `Ordering`: through `macro_rules!`.

use std::cmp::Ordering;
use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(callback: $declared);
        }
    };
}

declare!(extern "C" fn(*const c_int, *const c_int) -> Ordering);

fn main() {}
