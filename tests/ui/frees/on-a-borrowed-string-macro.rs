//! A borrowed string is not freed: through `macro_rules!`.

use std::ffi::c_void;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            #[returns(free_with = release)]
            pub safe fn name() -> $declared;
            unsafe fn release(text: *mut c_void);
        }
    };
}

declare!(&'static str);

fn main() {}
