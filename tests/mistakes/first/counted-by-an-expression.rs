// at: `- 1`
//! A length that is calculated in the attribute.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by(count - 1))]
    //~^ a function: `counted_by(one_less(count))`
    pub safe fn items(count: usize) -> &'static [c_int];
}

fn main() {}
