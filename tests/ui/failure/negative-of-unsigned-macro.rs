//! `negative` of an unsigned integer: through `macro_rules!`.

use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = negative, code = errno)]
            pub safe fn read() -> io::Result<$declared>;
        }
    };
}

declare!(u32);

fn main() {}
