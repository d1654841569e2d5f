// at: `io::Result<c_int>`
//! Anything but zero is a failure, so the value is always zero; through `macro_rules!`.

use std::ffi::c_int;
use std::io;

macro_rules! declare {
    ($($t:tt)*) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = nonzero, code = returned)]
            pub safe fn lock(mutex: usize) -> $($t)*;
        }
    };
}

declare!(io::Result<c_int>);
//~^ `io::Result<()>`

fn main() {}
