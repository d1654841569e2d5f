//! A returned structure that native code may not fill.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn mode() -> Mode;
}

fn main() {}
