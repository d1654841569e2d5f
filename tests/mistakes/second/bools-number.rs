// at: `32`
//! The width of truth values, as a number.

#[interop::import(library = "demo", bools = 32)]
//~^ `bools = bool32`
unsafe extern "C" {
    pub safe fn enable(on: bool);
}

fn main() {}
