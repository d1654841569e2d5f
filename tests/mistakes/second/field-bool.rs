// at: `bool`
//! A field that native code fills is a truth value.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Options {
    size: u32,
    fast: bool,
    //~^ `u8`
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn use_it(value: &Options);
}

fn main() {}
