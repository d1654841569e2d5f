//! A returned tuple: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn place() -> $declared;
        }
    };
}

declare!((c_int, c_int));

fn main() {}
