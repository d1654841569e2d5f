// at: `Name`
//! A field that is a reference to a string, by an alias.

type Name = &'static std::ffi::CStr;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Options {
    size: u32,
    name: Name,
    //~^ `*const c_char`
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn use_it(value: &Options);
}

fn main() {}
