//! An owned array that nobody frees.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn data() -> Vec<u8>;
}

fn main() {}
