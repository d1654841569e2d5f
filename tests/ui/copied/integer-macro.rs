//! An integer is a copy anyway: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            #[returns(copied)]
            pub safe fn count() -> $declared;
        }
    };
}

declare!(c_int);

fn main() {}
