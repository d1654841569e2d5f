//! `ansi = 1252` is not for a `*const c_int`: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(ansi = 1252)] value: $declared);
        }
    };
}

declare!(*const c_int);

fn main() {}
