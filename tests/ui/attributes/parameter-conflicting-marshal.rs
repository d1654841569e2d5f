//! Two ways of marshaling one value.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool8, bool32)] on: bool);
}

fn main() {}
