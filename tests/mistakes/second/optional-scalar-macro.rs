// at: `optional`
//! A function that may be absent, and returns a number, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[optional]
            //~^ `Option<c_int>`
            pub safe fn count() -> $t;
        }
    };
}

declare!(c_int);

fn main() {}
