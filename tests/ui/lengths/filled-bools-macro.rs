//! The filled length of truth values: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(
                data: &mut [$declared],
                #[len_of(data)] size: usize,
                #[out] #[len_of(data)] read: usize,
            ) -> c_int;
        }
    };
}

declare!(bool);

fn main() {}
