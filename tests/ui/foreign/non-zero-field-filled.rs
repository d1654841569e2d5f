//! An integer that is never zero, in a structure that native code fills.

use std::num::NonZeroU8;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Sample {
    pub value: NonZeroU8,
}

fn main() {}
