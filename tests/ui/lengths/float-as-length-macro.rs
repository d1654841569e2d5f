//! A length that is no integer: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn sum(data: &[u8], #[len_of(data)] len: $declared) -> c_int;
        }
    };
}

declare!(f32);

fn main() {}
