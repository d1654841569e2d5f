//! A buffer is not checked, so it holds integers.

use std::mem::MaybeUninit;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(modes: &mut [MaybeUninit<Mode>], #[in_out] #[len_of(modes)] count: usize);
}

fn main() {}
