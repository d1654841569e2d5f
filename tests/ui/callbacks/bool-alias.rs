//! A callback with `bool`s, in a block that says how wide they are: through a type alias.

type Declared = extern "C" fn(bool) -> bool;

#[interop::import(library = "demo", bools = bool32)]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
