//! A C string comes out as it is: through `macro_rules!`.

use std::ffi::CStr;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[returns(utf8)]
            pub safe fn name() -> $declared;
        }
    };
}

declare!(&'static CStr);

fn main() {}
