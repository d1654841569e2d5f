// at: `Option<NonZeroU32>`
//! An integer that may be absent comes out, through `macro_rules!`.

use std::num::NonZeroU32;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn parent(#[out] id: $t);
        }
    };
}

declare!(Option<NonZeroU32>);
//~^ `u32`

fn main() {}
