//! What native code writes to a buffer of the call's is no copy of its own: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn name(#[out(capacity = 16)] #[marshal(copied)] text: $declared) -> c_int;
        }
    };
}

declare!(String);

fn main() {}
