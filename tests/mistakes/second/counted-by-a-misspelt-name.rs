// at: `cuont`
//! A length that no parameter has.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by(cuont))]
    //~^ `counted_by(count)`
    pub safe fn table(count: usize) -> &'static [c_int];
}

fn main() {}
