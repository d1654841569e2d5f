//! A `bool` in a `Result`, without a width: through `macro_rules!`.

use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = negative_one, code = errno)]
            pub safe fn is_ready() -> io::Result<$declared>;
        }
    };
}

declare!(bool);

fn main() {}
