//! An array is not checked, so it holds integers.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(modes: &mut [Mode; 2]);
}

fn main() {}
