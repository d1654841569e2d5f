// at: `<fn(&'a u8) as Shape>::Field`
//! A field whose type is another one where its lifetime is elided, and may not be filled.

#![allow(coherence_leak_check)]

pub trait Shape {
    type Field: Copy;
}

impl Shape for for<'x> fn(&'x u8) {
    type Field = u32;
}

impl<'a> Shape for fn(&'a u8) {
    type Field = Checked;
}

#[repr(transparent)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Checked(pub u32);

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Sample<'a> {
    pub value: <fn(&'a u8) as Shape>::Field,
    //~^ `interop::Fillable` on `Checked`
}

fn main() {}
