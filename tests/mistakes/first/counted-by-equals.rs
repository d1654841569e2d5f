// at: `counted_by = count`
//! `=` instead of parentheses.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by = count)]
    //~^ `counted_by(count)`
    pub safe fn items(count: usize) -> &'static [c_int];
}

fn main() {}
