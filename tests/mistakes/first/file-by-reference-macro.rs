// at: `&File`
//! A file of Rust's, through `macro_rules!`.

use std::fs::File;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn sync(file: $t);
        }
    };
}

declare!(&File);
//~^ `c_int`, the descriptor

fn main() {}
