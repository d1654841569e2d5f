//! A buffer is not checked, so it holds integers: through a type alias.

use std::mem::MaybeUninit;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

type Declared<'a> = &'a mut [MaybeUninit<Mode>];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(modes: Declared<'_>, #[in_out] #[len_of(modes)] count: usize);
}

fn main() {}
