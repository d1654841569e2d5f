//! `&mut` of a structure that native code may not fill: through `macro_rules!`.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn adjust(mode: $declared);
        }
    };
}

declare!(&mut Mode);

fn main() {}
