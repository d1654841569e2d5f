// at: `entry_point`
//! `EntryPoint` as a key of the block.

use std::ffi::c_int;

#[interop::import(library = "demo", entry_point = "demo_count")]
//~^ `#[entry_point("demo_count")]` on the function
unsafe extern "C" {
    pub safe fn count() -> c_int;
}

fn main() {}
