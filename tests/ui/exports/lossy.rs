//! `lossy`.

#[interop::export(strings = utf8)]
pub fn check(#[marshal(lossy)] name: &str) -> i32 {
    42
}

fn main() {}
