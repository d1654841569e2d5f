//! A `bool` of one byte is promoted after `...`: through `macro_rules!`.

use std::ffi::CStr;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn log(format: &CStr, #[variadic] #[marshal(bool8)] value: $declared);
        }
    };
}

declare!(bool);

fn main() {}
