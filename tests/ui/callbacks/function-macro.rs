//! A callback that takes a function pointer which native code may make null: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(callback: $declared);
        }
    };
}

declare!(extern "C" fn(extern "C" fn(c_int)));

fn main() {}
