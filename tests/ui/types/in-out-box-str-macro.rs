//! `#[in_out]` of a boxed string, which has no room of its own: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn change(#[in_out] text: $declared) -> c_int;
        }
    };
}

declare!(Box<str>);

fn main() {}
