//! A `safe static` is read by all threads: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe static levels: $declared;
        }
    };
}

declare!(*const c_int);

fn main() {}
