//! One length of a slice and of what has none: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn dot(x: &[f64], y: $declared, #[len_of(x, y)] n: usize) -> c_int;
        }
    };
}

declare!(&c_int);

fn main() {}
