//! C promotes what stands after `...`, so no `u8` is passed there: through a type alias.

use std::ffi::CStr;

type Declared = u8;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic] value: Declared);
}

fn main() {}
