//! A value for a function with argument lists of any length.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub unsafe fn begin(#[value(0)] flags: u32, ...);
}

fn main() {}
