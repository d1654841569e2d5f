//! A time has a form, and no encoding: through `macro_rules!`.

use std::time::SystemTime;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(utf8)] time: $declared);
        }
    };
}

declare!(SystemTime);

fn main() {}
