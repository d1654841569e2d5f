//! `optional` on a function that cannot say that it is absent: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[optional]
            pub safe fn answer() -> $declared;
        }
    };
}

declare!(c_int);

fn main() {}
