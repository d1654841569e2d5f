//! A buffer is not checked, so it holds integers: through `macro_rules!`.

use std::mem::MaybeUninit;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn read(modes: $declared, #[in_out] #[len_of(modes)] count: usize);
        }
    };
}

declare!(&mut [MaybeUninit<Mode>]);

fn main() {}
