//! A key of the block as an attribute on it.

#[interop::import(library = "demo")]
#[bools(bool8)]
unsafe extern "C" {
    pub safe fn set(on: i32);
}

fn main() {}
