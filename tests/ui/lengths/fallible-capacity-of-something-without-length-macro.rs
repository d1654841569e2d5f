//! A capacity of something that is no buffer, in a function that can fail: through `macro_rules!`.

use std::ffi::c_int;
use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = negative_one, code = errno)]
            pub safe fn fill(value: $declared, #[in_out] #[len_of(value)] len: usize) -> io::Result<()>;
        }
    };
}

declare!(c_int);

fn main() {}
