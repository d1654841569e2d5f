// at: `State`
//! A field that native code fills is an enumeration, by an alias.

#[repr(i32)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off = 0,
    On = 1,
}

type State = Mode;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Options {
    size: u32,
    mode: State,
    //~^ `i32`, and `interop::Enumeration`
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn use_it(value: &Options);
}

fn main() {}
