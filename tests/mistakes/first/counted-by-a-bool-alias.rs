// at: `Flag`
//! A length that is a `bool`, by an alias.

use std::ffi::c_int;

type Flag = bool;

#[interop::import(library = "demo", bools = bool32)]
unsafe extern "C" {
    #[returns(counted_by(count))]
    pub safe fn items(count: Flag) -> &'static [c_int];
    //~^ an integer, `usize` or `c_int`
}

fn main() {}
