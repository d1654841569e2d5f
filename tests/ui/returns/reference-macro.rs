//! A returned reference: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn data() -> $declared;
        }
    };
}

declare!(&'static c_int);

fn main() {}
