//! An export that may be absent.

#[interop::export()]
#[optional]
pub fn answer() -> i32 {
    42
}

fn main() {}
