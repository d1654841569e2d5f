//! An optional returned string without an encoding.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name() -> Option<&'static str>;
}

fn main() {}
