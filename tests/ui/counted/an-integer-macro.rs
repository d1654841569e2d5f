//! An integer has no length, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($ty:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            #[returns(counted_by(n))]
            pub safe fn get(n: c_int) -> $ty;
        }
    };
}

declare!(c_int);

fn main() {}
