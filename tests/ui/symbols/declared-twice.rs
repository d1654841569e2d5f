//! One symbol, two signatures.

use std::ffi::{c_int, c_uint};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn ioctl(file: c_int) -> c_int;
    #[entry_point("ioctl")]
    pub safe fn ioctl_with(file: c_int, argument: c_uint) -> c_int;
}

fn main() {}
