//! A `Vec` that native code fills is not checked, so it holds integers: through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

type Declared = Vec<Mode>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] modes: Declared, #[in_out] #[len_of(modes)] count: usize);
}

fn main() {}
