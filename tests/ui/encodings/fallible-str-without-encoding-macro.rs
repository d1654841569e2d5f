//! A string in a `Result`, without an encoding: through `macro_rules!`.

use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = null, code = errno)]
            pub safe fn name() -> io::Result<$declared>;
        }
    };
}

declare!(&'static str);

fn main() {}
