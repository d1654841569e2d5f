//! A copied string that nobody frees, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($ty:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            #[returns(counted_by(n, unit = bytes, nul = excluded))]
            pub safe fn get(n: c_int) -> $ty;
        }
    };
}

declare!(String);

fn main() {}
