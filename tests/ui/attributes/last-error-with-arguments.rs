//! `#[last_error]` takes no arguments.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[last_error(errno)]
    pub safe fn read() -> c_int;
}

fn main() {}
