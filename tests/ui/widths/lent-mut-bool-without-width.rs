//! A `&mut bool` without a width.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn toggle(on: &mut bool);
}

fn main() {}
