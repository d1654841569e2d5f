//! A length of a reference to one value: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn sum(data: $declared, #[len_of(data)] len: usize) -> c_int;
        }
    };
}

declare!(&c_int);

fn main() {}
