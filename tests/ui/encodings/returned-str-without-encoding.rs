//! A returned string without an encoding.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name() -> &'static str;
}

fn main() {}
