//! A returned reference to what native code must not fill: through a type alias.

type Declared = &'static bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn data() -> Declared;
}

fn main() {}
