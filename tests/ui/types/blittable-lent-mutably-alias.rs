//! `&mut` of a structure that native code may not fill: through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

type Declared<'a> = &'a mut Mode;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn adjust(mode: Declared<'_>);
}

fn main() {}
