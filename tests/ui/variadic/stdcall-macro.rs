//! The callee cleans up, and does not know how much, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($convention:literal) => {
        #[interop::import(library = "demo")]
        unsafe extern $convention {
            pub safe fn log(level: c_int, #[variadic] value: c_int);
        }
    };
}
declare!("stdcall");

fn main() {}
