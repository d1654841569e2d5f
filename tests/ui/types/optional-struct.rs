//! An `Option` of a structure.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(mode: Option<Mode>);
}

fn main() {}
