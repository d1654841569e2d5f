// at: `String`
//! A field that is an owned string.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Options {
    size: u32,
    name: String,
    //~^ `*const c_char`
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn use_it(value: &Options);
}

fn main() {}
