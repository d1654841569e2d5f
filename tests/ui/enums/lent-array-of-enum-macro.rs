//! An array is not checked, so it holds integers: through `macro_rules!`.

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
            pub safe fn read(modes: $declared);
        }
    };
}

declare!(&mut [Mode; 2]);

fn main() {}
