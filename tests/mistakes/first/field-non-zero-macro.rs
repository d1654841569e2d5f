// at: `NonZeroU32`
//! A field that is never zero, through `macro_rules!`.

use std::num::NonZeroU32;

macro_rules! declare {
    ($field:ty) => {
        #[repr(C)]
        #[derive(Clone, Copy, interop::Blittable)]
        pub struct Sample {
            pub id: $field,
        }
    };
}

declare!(NonZeroU32);
//~^ `u32`

fn main() {}
