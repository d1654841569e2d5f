//! A lent integer has no encoding: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(utf8)] value: $declared);
        }
    };
}

declare!(&c_int);

fn main() {}
