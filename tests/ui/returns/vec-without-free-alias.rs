//! An owned array that nobody frees: through a type alias.

type Declared = Vec<u8>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn data() -> Declared;
}

fn main() {}
