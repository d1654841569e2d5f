//! A copy of an array has a length.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(copied)]
    pub safe fn numbers() -> Vec<u8>;
}

fn main() {}
