// at: `Id`
//! An integer that is never zero, by an alias.

use std::num::NonZeroU32;

type Id = NonZeroU32;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn select(id: Id);
    //~^ `u32`
}

fn main() {}
