//! A case that every function overrides.

use std::ffi::c_int;

#[interop::import(library = "demo", rename_all = "camelCase")]
unsafe extern "C" {
    #[entry_point("demoAnswer")]
    pub safe fn answer() -> c_int;
}

fn main() {}
