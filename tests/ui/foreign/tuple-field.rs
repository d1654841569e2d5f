//! A tuple in a structure.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Sample {
    pub value: (u8, u32),
}

fn main() {}
