//! A length of a string that is changed in place, without saying what it counts: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn change(#[in_out] text: $declared, #[len_of(text)] length: usize) -> c_int;
        }
    };
}

declare!(String);

fn main() {}
