// at: `extern "C" fn(char) -> c_int`
//! A callback takes a character, which native code fills unchecked; through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(callback: $t);
        }
    };
}

declare!(extern "C" fn(char) -> c_int);
//~^ `extern "C" fn(u32) -> c_int`, or what C declares

fn main() {}
