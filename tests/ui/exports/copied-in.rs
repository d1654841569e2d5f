//! What native code passes stays its own.

#[interop::export(strings = utf8)]
pub fn check(#[marshal(copied)] name: &str) -> i32 {
    42
}

fn main() {}
