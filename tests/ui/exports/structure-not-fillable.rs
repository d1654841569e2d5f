//! A structure that native code may not write.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Handler {
    pub function: extern "C" fn(),
}

#[interop::export()]
pub fn run(handler: &Handler) {
    (handler.function)();
}

fn main() {}
