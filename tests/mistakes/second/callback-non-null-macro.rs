// at: `extern "C" fn(NonNull<c_void>)`
//! A callback takes a pointer that is never null, through `macro_rules!`.

use std::ffi::c_void;
use std::ptr::NonNull;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(callback: $t);
        }
    };
}

declare!(extern "C" fn(NonNull<c_void>));
//~^ `Option<NonNull<c_void>>`

fn main() {}
