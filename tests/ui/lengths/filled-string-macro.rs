//! The filled length of a string that goes in: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn write(#[marshal(utf8)] text: $declared, #[len_of(text, unit = bytes, nul = excluded)] size: usize, #[out] #[len_of(text, unit = bytes, nul = excluded)] written: usize) -> c_int;
        }
    };
}

declare!(&str);

fn main() {}
