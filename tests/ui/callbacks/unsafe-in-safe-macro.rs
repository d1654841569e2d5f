//! An `unsafe` function pointer that safe code would pass, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($type:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(visit: $type);
        }
    };
}
declare!(unsafe extern "C" fn(c_int) -> c_int);

fn main() {}
