//! An owned string in a structure: it has no native layout, and the structure is not `Copy`.

#[repr(C)]
#[derive(Clone, interop::Blittable)]
pub struct Demo {
    pub first: String,
}

fn main() {}

// variants: no macro, because rustc puts an error of the whole derive at the structure's name there
