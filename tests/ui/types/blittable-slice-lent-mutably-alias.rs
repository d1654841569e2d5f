//! `&mut` slice of structures that native code may not fill: through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

type Declared<'a> = &'a mut [Mode];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn adjust(modes: Declared<'_>, #[len_of(modes)] count: usize);
}

fn main() {}
