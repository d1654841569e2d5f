//! An integer has no encoding: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[returns(utf8)]
            pub safe fn get() -> $declared;
        }
    };
}

declare!(c_int);

fn main() {}
