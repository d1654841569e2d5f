//! A `Result` without a failure rule: through `macro_rules!`.

use std::io;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn open() -> Result<(), $declared>;
        }
    };
}

declare!(io::Error);

fn main() {}
