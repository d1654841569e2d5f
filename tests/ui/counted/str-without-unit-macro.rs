//! A string's length counts what, through `macro_rules!`.

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

declare!(&'static str);

fn main() {}
