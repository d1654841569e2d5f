//! `#[returns]` on a parameter.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[returns(bool8)] on: bool);
}

fn main() {}
