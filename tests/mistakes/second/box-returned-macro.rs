// at: `Box<c_int>`
//! A box is returned, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn pop() -> $t;
        }
    };
}

declare!(Box<c_int>);
//~^ `NativeBox<T, F>`, or `*mut c_int`

fn main() {}
