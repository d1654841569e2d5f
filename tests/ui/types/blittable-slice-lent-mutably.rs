//! `&mut` slice of structures that native code may not fill.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn adjust(modes: &mut [Mode], #[len_of(modes)] count: usize);
}

fn main() {}
