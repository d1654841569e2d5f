// at: `Wrapping<u32>`
//! An integer that wraps around.

use std::num::Wrapping;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn seed(value: Wrapping<u32>);
    //~^ `u32`
}

fn main() {}
