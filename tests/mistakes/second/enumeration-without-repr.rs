// at: `Mode`
//! An enumeration whose integer nobody knows.

#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
//~^ `#[repr(i32)]`, or `#[repr(C)]`
    Off,
    On,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn use_it(value: &Mode);
}

fn main() {}
