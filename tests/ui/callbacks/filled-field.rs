//! A field that is a function pointer which native code fills.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Hooks {
    pub size: u32,
    pub call: Option<extern "C" fn() -> Color>,
}

fn main() {}
