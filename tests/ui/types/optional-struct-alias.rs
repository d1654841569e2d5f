//! An `Option` of a structure: through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

type Declared = Option<Mode>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(mode: Declared);
}

fn main() {}
