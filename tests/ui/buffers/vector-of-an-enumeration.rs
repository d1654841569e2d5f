//! A `Vec` that native code fills is not checked, so it holds integers.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off,
    On,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] modes: Vec<Mode>, #[in_out] #[len_of(modes)] count: usize);
}

fn main() {}
