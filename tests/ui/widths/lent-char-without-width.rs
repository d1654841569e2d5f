//! A `&char` without a width.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn look_for(first: &char);
}

fn main() {}
