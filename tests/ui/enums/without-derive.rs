//! An enumeration that comes out is checked, which the derive does.

#[repr(C)]
#[derive(Clone, Copy)]
pub enum Mode {
    Off,
    On,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read() -> Mode;
}

fn main() {}
