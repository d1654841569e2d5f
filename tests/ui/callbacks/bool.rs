//! A callback with `bool`s, in a block that says how wide they are.

#[interop::import(library = "demo", bools = bool32)]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(bool) -> bool);
}

fn main() {}
