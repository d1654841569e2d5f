//! A `bool` without a width, from native code.

#[interop::export()]
pub fn check(on: bool) -> i32 {
    42
}

fn main() {}
