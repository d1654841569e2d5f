// at: `fn(c_int)`
//! A function pointer of Rust's own convention comes out, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn handler(#[out] handler: $t);
        }
    };
}

declare!(fn(c_int));
//~^ `extern "C" fn(c_int)`

fn main() {}
