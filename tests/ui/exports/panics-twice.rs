//! `panics` as a key and as an attribute.

#[interop::export(panics = -1)]
#[panics(0)]
pub fn answer() -> i32 {
    42
}

fn main() {}
