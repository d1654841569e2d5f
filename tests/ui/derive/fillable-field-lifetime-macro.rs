//! The same, through `macro_rules!`.

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

macro_rules! declare {
    ($lifetime:lifetime, $first:ty) => {
        #[repr(C)]
        #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
        pub struct Demo<$lifetime> {
            pub first: $first,
            pub second: Option<NonNull<&$lifetime u8>>,
        }
    };
}

declare!('a, <fn(&'a u8) as Kept>::As);

fn main() {}
