//! What is returned cannot be borrowed from a copy: through `macro_rules!`.

use std::ffi::{CStr, c_int};

macro_rules! declare {
    ($text:ty, $found:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn find(text: $text, character: c_int) -> $found;
        }
    };
}

declare!(&str, Option<&CStr>);

fn main() {}
