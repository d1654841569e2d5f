// at: `Result<c_int, c_int>`
//! A `Result` goes in, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn report(outcome: $t);
        }
    };
}

declare!(Result<c_int, c_int>);
//~^ `c_int`

fn main() {}
