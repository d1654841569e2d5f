// at: `Option<io::Result<c_int>>`
//! `Option` around a `Result`, through `macro_rules!`.

use std::ffi::c_int;
use std::io;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            #[optional]
            pub safe fn count() -> $t;
            pub safe fn sync() -> io::Result<()>;
        }
    };
}

declare!(Option<io::Result<c_int>>);
//~^ `io::Result<…>`

fn main() {}
