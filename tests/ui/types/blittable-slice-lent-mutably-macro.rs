//! `&mut` slice of structures that native code may not fill: through `macro_rules!`.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn adjust(modes: $declared, #[len_of(modes)] count: usize);
        }
    };
}

declare!(&mut [Mode]);

fn main() {}
