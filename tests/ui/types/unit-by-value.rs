//! A `()` parameter.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn reset(nothing: ());
}

fn main() {}
