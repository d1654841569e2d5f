//! An enumeration that comes out is checked, which the derive does: through `macro_rules!`.

#[repr(C)]
#[derive(Clone, Copy)]
pub enum Mode {
    Off,
    On,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn read() -> $declared;
        }
    };
}

declare!(Mode);

fn main() {}
