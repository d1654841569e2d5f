//! A returned structure that native code may not fill: through `macro_rules!`.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn mode() -> $declared;
        }
    };
}

declare!(Mode);

fn main() {}
