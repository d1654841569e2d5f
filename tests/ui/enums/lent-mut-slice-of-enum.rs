//! A `&mut` slice of an enumeration is converted, so how much of it native code filled cannot come back.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Colour {
    Red,
    Green,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn paint(
        colours: &mut [Colour],
        #[in_out]
        #[len_of(colours)]
        count: usize,
    );
}

fn main() {}
