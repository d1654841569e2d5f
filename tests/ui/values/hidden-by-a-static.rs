//! A value that names a parameter of the name of a `static`.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe static SIZE: u32;
    pub safe fn begin(SIZE: u32, #[value(SIZE + 1)] units: u32);
}

fn main() {}
