//! An imported type is opaque.

#[interop::import(library = "demo")]
unsafe extern "C" {
    type Handle = i32;
}

fn main() {}
