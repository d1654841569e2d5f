// at: `Callback`
//! A field that is a callback with a string, by an alias.

type Callback = extern "C" fn(&str);

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Options {
    size: u32,
    log: Callback,
    //~^ `*const c_char`
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn use_it(value: &Options);
}

fn main() {}
