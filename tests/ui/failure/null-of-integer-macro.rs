//! `null` of an integer: through `macro_rules!`.

use std::ffi::c_int;
use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = null, code = errno)]
            pub safe fn read() -> io::Result<$declared>;
        }
    };
}

declare!(c_int);

fn main() {}
