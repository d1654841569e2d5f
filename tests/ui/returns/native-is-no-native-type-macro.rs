//! `native` that is no native type: through `macro_rules!`.

use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = zero, code = errno)]
            #[returns(native = $declared)]
            pub safe fn open() -> io::Result<()>;
        }
    };
}

declare!(bool);

fn main() {}
