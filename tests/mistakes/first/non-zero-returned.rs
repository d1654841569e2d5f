// at: `NonZeroI32`
//! A returned integer that is said never to be zero.

use std::num::NonZeroI32;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn count() -> NonZeroI32;
    //~^ `i32`
}

fn main() {}
