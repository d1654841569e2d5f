//! A variable is read as it is, so an enumeration is its integer.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static mode: Mode;
}

fn main() {}
