//! A copied array whose length nobody tells, through `macro_rules!`.

use std::ffi::c_void;

macro_rules! declare {
    ($ty:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            pub fn release(memory: *mut c_void);
            #[returns(free_with = release)]
            pub safe fn get() -> $ty;
        }
    };
}

declare!(Vec<u8>);

fn main() {}
