//! An owner whose second type does not free, through an alias.

pub struct Demo;
type Object = interop::NativeBox<u8, Demo>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn object() -> Object;
    safe fn stored(#[out] object: Object) -> i32;
}

fn main() {}
