// at: `c_int`
//! A number is copied, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[returns(copied)]
            pub safe fn count() -> $t;
        }
    };
}

declare!(c_int);
//~^ leave `copied` out

fn main() {}
