//! `negative_one` of an unsigned integer: through `macro_rules!`.

use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = negative_one, code = errno)]
            pub safe fn read() -> io::Result<$declared>;
        }
    };
}

declare!(usize);

fn main() {}
