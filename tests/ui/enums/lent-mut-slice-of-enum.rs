//! A `&mut` slice of an enumeration: it crosses without copying, so nothing would check what native code writes.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Colour {
    Red,
    Green,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn paint(colours: &mut [Colour], #[len_of(colours)] count: usize);
}

fn main() {}
