//! Five mistakes of syntax in one function: five errors in one compilation.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = never, code = errno)]
    #[optinal]
    pub async fn all<T>(_: c_int, #[inout] value: c_int) -> c_int;
}

fn main() {}
