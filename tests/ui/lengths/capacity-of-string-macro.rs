//! A capacity of a string: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(#[marshal(utf8)] text: $declared, #[in_out] #[len_of(text)] len: usize) -> c_int;
        }
    };
}

declare!(&str);

fn main() {}
