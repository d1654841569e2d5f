//! A callback that takes a pointer which native code may make null: through `macro_rules!`.

use std::ffi::c_int;
use std::ptr::NonNull;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(callback: $declared);
        }
    };
}

declare!(extern "C" fn(NonNull<c_int>));

fn main() {}
