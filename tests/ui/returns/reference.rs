//! A returned reference to what native code must not fill.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn data() -> &'static bool;
}

fn main() {}
