// at: `"DEMO"`
//! The name of the table in quotes.

use std::ffi::c_int;

#[interop::import(library = "demo", api = "DEMO")]
//~^ `api = DEMO`
unsafe extern "C" {
    pub safe fn count() -> c_int;
}

fn main() {}
