//! An array is not checked, so it holds integers: through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

type Declared<'a> = &'a mut [Mode; 2];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(modes: Declared<'_>);
}

fn main() {}
