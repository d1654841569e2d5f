//! A `CString` by value: through `macro_rules!`.

use std::ffi::CString;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn say(text: $declared);
        }
    };
}

declare!(CString);

fn main() {}
