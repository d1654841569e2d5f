//! `free_with` is for what is copied out of native memory: through `macro_rules!`.

use std::ffi::{c_int, c_void};

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[returns(free_with = release)]
            pub safe fn count() -> $declared;
            unsafe fn release(text: *mut c_void);
        }
    };
}

declare!(c_int);

fn main() {}
