//! A `&mut` slice of an enumeration, through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Colour {
    Red,
    Green,
}

type Given = [Colour];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn paint(colours: &mut Given, #[len_of(colours)] count: usize);
}

fn main() {}
