// at: `"count"`
//! The parameter's name in quotes.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by("count"))]
    //~^ `counted_by(count)`
    pub safe fn items(count: usize) -> &'static [c_int];
}

fn main() {}
