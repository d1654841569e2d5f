//! `zero` of a pointer: through `macro_rules!`.

use std::ffi::c_void;
use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = zero, code = errno)]
            pub safe fn read() -> io::Result<$declared>;
        }
    };
}

declare!(*mut c_void);

fn main() {}
