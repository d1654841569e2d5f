//! An optional slice whose length nobody carries: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn sum(data: $declared) -> c_int;
        }
    };
}

declare!(Option<&[u8]>);

fn main() {}
