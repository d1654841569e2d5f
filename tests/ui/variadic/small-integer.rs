//! C promotes what stands after `...`, so no `u8` is passed there.

use std::ffi::CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic] value: u8);
}

fn main() {}
