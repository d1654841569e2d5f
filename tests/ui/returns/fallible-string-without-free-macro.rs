//! An owned string in a `Result`, that nobody frees: through `macro_rules!`.

use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            #[fails(when = null, code = errno)]
            pub safe fn name() -> io::Result<$declared>;
        }
    };
}

declare!(String);

fn main() {}
