//! A string without an encoding.

#[interop::export()]
pub fn check(name: &str) -> i32 {
    42
}

fn main() {}
