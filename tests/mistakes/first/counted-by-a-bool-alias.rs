// at: `count`
//! A length that is a `bool`, by an alias.

use std::ffi::c_int;

type Flag = bool;

#[interop::import(library = "demo", bools = bool32)]
unsafe extern "C" {
    #[returns(counted_by(count))]
    //~^ a parameter that is an integer
    pub safe fn items(count: Flag) -> &'static [c_int];
}

fn main() {}
