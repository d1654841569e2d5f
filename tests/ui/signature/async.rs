//! An `async` function.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub async fn answer() -> c_int;
}

fn main() {}
