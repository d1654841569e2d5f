//! A `&bool` without a width.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(on: &bool);
}

fn main() {}
