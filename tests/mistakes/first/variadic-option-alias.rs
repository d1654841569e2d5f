// at: `Width`
//! An integer behind `...` that may be absent, by an alias.

use std::ffi::{CStr, c_int};

type Width = Option<c_int>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn printf(format: &CStr, #[variadic] width: Width) -> c_int;
    //~^ `c_int`
}

fn main() {}
