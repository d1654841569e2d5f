//! A pointer to text, of two words: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn length(text: $declared) -> c_int;
        }
    };
}

declare!(*const str);

fn main() {}
