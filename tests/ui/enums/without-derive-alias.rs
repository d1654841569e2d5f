//! An enumeration that comes out is checked, which the derive does: through a type alias.

#[repr(C)]
#[derive(Clone, Copy)]
pub enum Mode {
    Off,
    On,
}

type Declared = Mode;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read() -> Declared;
}

fn main() {}
