//! A trait object.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn show(value: &dyn std::fmt::Debug);
}

fn main() {}
