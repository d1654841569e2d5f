//! The same, through an alias.

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

type First<'a> = <fn(&'a u8) as Kept>::As;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Demo<'a> {
    pub first: First<'a>,
    pub second: Option<NonNull<&'a u8>>,
}

fn main() {}
