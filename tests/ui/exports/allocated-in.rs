//! `alloc_with` on what comes in.

#[interop::export(strings = utf8)]
pub fn check(#[marshal(alloc_with = malloc)] name: &str) -> i32 {
    42
}

fn main() {}
