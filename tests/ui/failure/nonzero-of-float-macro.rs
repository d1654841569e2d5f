//! `nonzero` of a float: through `macro_rules!`.

use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = nonzero, code = errno)]
            pub safe fn read() -> io::Result<$declared>;
        }
    };
}

declare!(f64);

fn main() {}
