// at: `Option<c_int>`
//! An integer that may be absent comes out, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn width(#[out] width: $t) -> c_int;
        }
    };
}

declare!(Option<c_int>);
//~^ `c_int`

fn main() {}
