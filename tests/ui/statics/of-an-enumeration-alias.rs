//! A variable is read as it is, so an enumeration is its integer: through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

type Declared = Mode;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static mode: Declared;
}

fn main() {}
