//! A `&mut char` without a width.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn next(first: &mut char);
}

fn main() {}
