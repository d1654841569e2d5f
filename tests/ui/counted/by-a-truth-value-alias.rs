//! A truth value is no length, although it crosses as an integer: through a type alias.

type Declared = bool;

#[interop::import(library = "demo", bools = bool32)]
unsafe extern "C" {
    #[returns(counted_by(many))]
    pub safe fn levels(#[out] many: Declared) -> &'static [i32];
}

fn main() {}
