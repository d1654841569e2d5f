//! Nothing says who frees the UTF-16 string: through a type alias.

type Declared = String;

#[interop::import(library = "demo", strings = utf16)]
unsafe extern "C" {
    pub safe fn name() -> Declared;
}

fn main() {}
