//! An integer that wraps around, in a structure.

use std::num::Wrapping;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Sample {
    pub value: Wrapping<u32>,
}

fn main() {}
