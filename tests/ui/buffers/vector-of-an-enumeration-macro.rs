//! A `Vec` that native code fills is not checked, so it holds integers: through `macro_rules!`.

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
            pub safe fn read(#[out(capacity = 4)] modes: $declared, #[in_out] #[len_of(modes)] count: usize);
        }
    };
}

declare!(Vec<Mode>);

fn main() {}
