//! `native` on a function that returns no `Result`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(native = u8)]
    pub safe fn open() -> c_int;
}

fn main() {}
