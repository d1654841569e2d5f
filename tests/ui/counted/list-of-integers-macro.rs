//! No null ends a list of integers, through `macro_rules!`.

use std::ffi::{c_int, c_void};

macro_rules! declare {
    ($ty:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            pub fn release(memory: *mut c_void);
            #[returns(list, free_with = release)]
            pub safe fn get() -> $ty;
        }
    };
}

declare!(Vec<c_int>);

fn main() {}
