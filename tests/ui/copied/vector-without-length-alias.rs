//! A copy of an array has a length: through a type alias.

type Declared = Vec<u8>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(copied)]
    pub safe fn numbers() -> Declared;
}

fn main() {}
