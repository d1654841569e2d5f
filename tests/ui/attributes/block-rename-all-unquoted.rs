//! A case without quotes.

use std::ffi::c_int;

#[interop::import(library = "demo", rename_all = camelCase)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
