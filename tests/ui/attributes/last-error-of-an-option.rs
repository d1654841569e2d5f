//! Where the function is absent there is no code.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[last_error]
    #[optional]
    pub safe fn read() -> Option<c_int>;
}

fn main() {}
