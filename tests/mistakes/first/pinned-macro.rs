// at: `Pin<&mut c_int>`
//! A pinned reference, through `macro_rules!`.

use std::ffi::c_int;
use std::pin::Pin;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn watch(value: $t);
        }
    };
}

declare!(Pin<&mut c_int>);
//~^ `&mut c_int`

fn main() {}
