//! C promotes what stands after `...`, so no `f32` is passed there: through a type alias.

use std::ffi::CStr;

type Declared = f32;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic] value: Declared);
}

fn main() {}
