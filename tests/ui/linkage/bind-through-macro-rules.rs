//! The same rules where the block comes out of a macro.

use std::ffi::c_int;

macro_rules! block {
    ($($bind:tt)*) => {
        #[interop::import(library = "demo", $($bind)*)]
        unsafe extern "C" {
            #[optional]
            pub safe fn answer() -> Option<c_int>;
        }
    };
}

block!(bind = link);

fn main() {}
