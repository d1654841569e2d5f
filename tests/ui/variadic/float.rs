//! C promotes what stands after `...`, so no `f32` is passed there.

use std::ffi::CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic] value: f32);
}

fn main() {}
