//! An array of an enumeration is converted, so how much of it native code filled cannot come back.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(
        modes: &mut [[Mode; 2]],
        #[in_out]
        #[len_of(modes)]
        count: usize,
    );
}

fn main() {}

// variants: no inner, because the variant is made of a parameter that stands on one line
