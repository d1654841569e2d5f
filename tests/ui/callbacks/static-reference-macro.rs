//! A callback that takes a reference which native code would have to keep alive: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(callback: $declared);
        }
    };
}

declare!(extern "C" fn(&'static c_int));

fn main() {}
