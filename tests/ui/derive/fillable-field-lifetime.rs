//! A field whose type is another one if its lifetime is left out.

use std::ptr::NonNull;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

pub trait Kept {
    type As;
}

impl<'a> Kept for fn(&'a u8) {
    type As = Color;
}

#[allow(coherence_leak_check)]
impl Kept for for<'a> fn(&'a u8) {
    type As = i32;
}

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Demo<'a> {
    pub first: <fn(&'a u8) as Kept>::As,
    pub second: Option<NonNull<&'a u8>>,
}

fn main() {}
