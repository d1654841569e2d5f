// at: `DllImport`
//! `[DllImport]`, on a function of the block.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[DllImport("demo", EntryPoint = "demo_count")]
    //~^ leave it out; `#[entry_point("demo_count")]`
    pub safe fn count() -> c_int;
}

fn main() {}
