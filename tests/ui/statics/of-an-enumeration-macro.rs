//! A variable is read as it is, so an enumeration is its integer: through `macro_rules!`.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe static mode: $declared;
        }
    };
}

declare!(Mode);

fn main() {}
