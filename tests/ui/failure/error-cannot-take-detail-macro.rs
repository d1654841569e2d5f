//! The error takes what comes out on failure: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = zero, code = errno)]
            pub safe fn read(#[out(on = failure)] detail: c_int) -> Result<c_int, $declared>;
        }
    };
}

declare!(std::io::Error);

fn main() {}
