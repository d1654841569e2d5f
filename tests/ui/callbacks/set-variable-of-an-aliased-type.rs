//! A function that is stored in a variable, for native code to call: through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

type Declared = Option<extern "C" fn(Color)>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub static HOOK: Declared;
}

pub fn set(call: extern "C" fn(Color)) {
    // SAFETY: nobody else uses it.
    _ = unsafe { HOOK.set(Some(call)) };
}

fn main() {}
