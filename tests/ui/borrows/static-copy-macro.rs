//! The same, through `macro_rules!`.

use std::ffi::CStr;

macro_rules! declare {
    ($name:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            safe fn find(name: $name) -> Option<&'static CStr>;
        }
    };
}

declare!(&'static str);

fn main() {}
