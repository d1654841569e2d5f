// at: `Option<&CStr>`
//! A borrowed string comes out without a lifetime, through `macro_rules!`.

use std::ffi::{CStr, c_int};

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn name(#[out] name: $t) -> c_int;
        }
    };
}

declare!(Option<&CStr>);
//~^ `Option<&'static CStr>`, or a parameter's lifetime

fn main() {}
