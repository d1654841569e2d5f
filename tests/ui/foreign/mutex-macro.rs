//! A lock of Rust's. Through `macro_rules!`.

use std::sync::Mutex;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn take(value: $t);
        }
    };
}

declare!(&Mutex<u32>);

fn main() {}
