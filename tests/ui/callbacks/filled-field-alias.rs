//! A field that is a function pointer which native code fills: through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

type Declared = Option<extern "C" fn() -> Color>;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Hooks {
    pub size: u32,
    pub call: Declared,
}

fn main() {}
