// at: `&dyn Fn(c_int) -> c_int`
//! A reference to a closure, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(callback: $t);
        }
    };
}

declare!(&dyn Fn(c_int) -> c_int);
//~^ `extern "C" fn(c_int) -> c_int`

fn main() {}
