//! A returned mutable reference: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn data() -> $declared;
        }
    };
}

declare!(&'static mut c_int);

fn main() {}
