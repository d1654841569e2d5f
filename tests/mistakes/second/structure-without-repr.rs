// at: `Pair`
//! A structure that Rust may lay out as it likes.

#[derive(Clone, Copy, interop::Blittable)]
pub struct Pair {
//~^ `#[repr(C)]`
    a: u32,
    b: u32,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn use_it(value: &Pair);
}

fn main() {}
