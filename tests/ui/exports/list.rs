//! A list.

#[interop::export(strings = utf8)]
pub fn check(#[marshal(list)] names: &[&str]) -> i32 {
    42
}

fn main() {}
