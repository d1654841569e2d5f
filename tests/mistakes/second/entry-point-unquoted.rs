// at: `demo_count`
//! The exported name without quotes.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point(demo_count)]
    //~^ `#[entry_point("demo_count")]`
    pub safe fn count() -> c_int;
}

fn main() {}
